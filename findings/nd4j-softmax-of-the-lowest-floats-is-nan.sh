#!/bin/sh
# ND4J 1.0.0-M2.1: the softmax of a row whose scores all are -Float.MAX_VALUE, the usual mask, is NaN; it should be even.
#
# The operation takes the largest score away before the exponentials, so no finite row should overflow, and rows of -3.4e38 or of
# +Float.MAX_VALUE give even probabilities indeed. Only the lowest float itself does not: that is what a row looks like in which
# everything was masked by Float.MAX_VALUE's negative. One score that is higher, and the row is right again.
# Linux on x86_64: the dependencies name one native build.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
all='<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>'
native() {
  echo "<dependency><groupId>$1</groupId><artifactId>$2</artifactId><version>$3</version>$4$all</dependency>"
}
cat > "$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>softmax</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.nd4j</groupId><artifactId>nd4j-native-api</artifactId><version>1.0.0-M2.1</version></dependency>
    $(native org.nd4j nd4j-native 1.0.0-M2.1 '')
    $(native org.nd4j nd4j-native 1.0.0-M2.1 '<classifier>linux-x86_64-onednn</classifier>')
    $(native org.nd4j nd4j-native-preset 1.0.0-M2.1 '')
    $(native org.bytedeco javacpp 1.5.7 '')
    $(native org.bytedeco javacpp 1.5.7 '<classifier>linux-x86_64</classifier>')
    $(native org.bytedeco openblas 0.3.19-1.5.7 '')
    $(native org.bytedeco openblas 0.3.19-1.5.7 '<classifier>linux-x86_64</classifier>')
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$work/Softmax.java" <<'JAVA'
import org.nd4j.linalg.factory.Nd4j;

public class Softmax {
    public static void main(String[] args) {
        float lowest = -Float.MAX_VALUE;
        float[][] rows = {
            {-3.4e38f, -3.4e38f, -3.4e38f, -3.4e38f},
            {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE},
            {0, lowest, lowest, lowest},
            {lowest, lowest, lowest, lowest},
        };
        for (float[] row : rows) {
            float[] shares = Nd4j.nn().softmax(Nd4j.create(row, new int[] {1, 4}), 1).toFloatVector();
            System.out.println(row[0] + " and three of " + row[1] + ": " + java.util.Arrays.toString(shares));
        }
    }
}
JAVA
cd "$work"
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=classpath.txt
javac -cp "$(cat classpath.txt)" Softmax.java
java -cp "$(cat classpath.txt):." Softmax | tee seen.txt
cat > expected.txt <<'SEEN'
-3.4E38 and three of -3.4E38: [0.25, 0.25, 0.25, 0.25]
3.4028235E38 and three of 3.4028235E38: [0.25, 0.25, 0.25, 0.25]
0.0 and three of -3.4028235E38: [1.0, 0.0, 0.0, 0.0]
-3.4028235E38 and three of -3.4028235E38: [NaN, NaN, NaN, NaN]
SEEN
diff expected.txt seen.txt && echo "as found with ND4J 1.0.0-M2.1"
