#!/bin/sh
# Surefire 3.5.3 runs none of ArchUnit's rules that are fields; 3.5.4 runs them. Neither says that anything was left out.
#
# ArchUnit's JUnit 5 engine gives a test for each @ArchTest, be it a field or a method. Surefire 3.5.3 reports the methods only:
# a rule in a field that is broken does not fail the build, and a class that has nothing but fields counts as no test at all.
# The rule below is broken on purpose: the class java.lang.String is a class whose name does not end in "Nonsense".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src/test/java/rules"
cat > "$work/src/test/java/rules/RulesTest.java" <<'JAVA'
package rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "rules")
class RulesTest {
    @ArchTest
    static final ArchRule BROKEN_FIELD = classes().should().haveSimpleNameEndingWith("Nonsense");

    @ArchTest
    static void heldMethod(JavaClasses classes) {
        classes().should().haveSimpleNameEndingWith("Test").check(classes);
    }
}
JAVA
for version in 3.5.3 3.5.4; do
  cat > "$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>rules-in-fields</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency><groupId>com.tngtech.archunit</groupId><artifactId>archunit-junit5</artifactId><version>1.4.1</version><scope>test</scope></dependency>
  </dependencies>
  <build><plugins>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId><version>3.14.0</version></plugin>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-surefire-plugin</artifactId><version>$version</version></plugin>
  </plugins></build>
</project>
POM
  result=0
  (cd "$work" && mvn -B test > "log-$version.txt" 2>&1) || result=$?
  counted=$(grep -o 'Tests run: [0-9]*, Failures: [0-9]*' "$work/log-$version.txt" | tail -n 1)
  [ "$result" -eq 0 ] && build=succeeds || build=fails
  echo "Surefire $version: ${counted:-no tests}, the build $build" | tee -a "$work/seen.txt"
done
cat > "$work/expected.txt" <<'SEEN'
Surefire 3.5.3: Tests run: 1, Failures: 0, the build succeeds
Surefire 3.5.4: Tests run: 2, Failures: 1, the build fails
SEEN
diff "$work/expected.txt" "$work/seen.txt" && echo "as found"
