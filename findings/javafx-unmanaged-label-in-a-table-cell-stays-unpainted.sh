#!/bin/sh
# JavaFX 21.0.12: an unmanaged Label in a cell of a TableView keeps painting its old text for ever.
#
# An unmanaged node is a root of the layout: when its text changes, it marks itself and each parent above as "a branch needs
# layout", up to the first parent that carries a mark already. Here the columns together are as wide as the table, so that both
# scroll bars appear; after that layout the VirtualFlow is left marked "needs layout" while the TableView above it is clean. So
# the label's request ends at the VirtualFlow, and no pass ever comes down to it. The label's text property says the new text,
# its skin's Text node, which is what is painted, the old one. With a managed label, whose request goes all the way up, the
# same program paints the new text. Reading Label.getText() in a test does not show it; the node of style class "text" does.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>unmanaged-label</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.openjfx</groupId><artifactId>javafx-controls</artifactId><version>21.0.12</version></dependency>
    <dependency><groupId>org.testfx</groupId><artifactId>openjfx-monocle</artifactId><version>17.0.10</version></dependency>
  </dependencies>
</project>
POM
cat > "$work/Unmanaged.java" <<'JAVA'
import java.lang.reflect.Field;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

public class Unmanaged {
    static final class Cell extends TableCell<StringProperty, StringProperty> {
        private final Label label = new Label();

        Cell(boolean managed) {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setGraphic(new Region() {
                {
                    label.setManaged(managed);
                    getChildren().add(label);
                }

                @Override
                protected void layoutChildren() {
                    label.resize(getWidth(), getHeight());
                }

                @Override
                protected double computePrefHeight(double width) {
                    return 20;
                }
            });
        }

        @Override
        protected void updateItem(StringProperty item, boolean empty) {
            super.updateItem(item, empty);
            label.textProperty().unbind();
            if (empty) {
                label.setText("");
            } else {
                label.textProperty().bind(item);
            }
        }
    }

    static void onFx(Runnable action) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            action.run();
            done.countDown();
        });
        done.await();
    }

    static void someFrames() throws Exception {
        for (int i = 0; i < 10; i++) {
            Thread.sleep(50);
            onFx(() -> {});
        }
    }

    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        for (boolean managed : new boolean[] {true, false}) {
            TableView<StringProperty> table = new TableView<>();
            onFx(() -> {
                // together as wide as the table: the vertical scroll bar makes a horizontal one necessary
                for (int i = 0; i < 4; i++) {
                    TableColumn<StringProperty, StringProperty> column = new TableColumn<>("text");
                    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
                    column.setCellFactory(of -> new Cell(managed));
                    column.setPrefWidth(100);
                    table.getColumns().add(column);
                }
                for (int i = 0; i < 30; i++) {
                    table.getItems().add(new SimpleStringProperty("old"));
                }
                Stage stage = new Stage();
                stage.setScene(new Scene(new BorderPane(table), 400, 300));
                stage.show();
            });
            someFrames();
            onFx(() -> table.getItems().forEach(item -> item.set("new")));
            someFrames();
            onFx(() -> report(table, managed));
        }
        Platform.exit();
    }

    static void report(TableView<StringProperty> table, boolean managed) {
        int said = 0;
        int painted = 0;
        for (Node node : table.lookupAll(".table-cell")) {
            if (node instanceof Cell cell && !cell.isEmpty()) {
                said += cell.label.getText().equals("new") ? 1 : 0;
                painted += cell.label.lookup(".text") instanceof Text text && text.getText().equals("new") ? 1 : 0;
            }
        }
        System.out.printf(
                "%s label: the text property is new in all cells: %b, painted new in %s%n",
                managed ? "managed" : "unmanaged", said > 0, painted == said ? "all" : painted == 0 ? "none" : "some");
        System.out.println("  VirtualFlow " + flag(table.lookup(".virtual-flow")) + ", TableView above it " + flag(table));
    }

    static String flag(Node node) {
        try {
            Field flag = Parent.class.getDeclaredField("layoutFlag");
            flag.setAccessible(true);
            return flag.get(node).toString();
        } catch (ReflectiveOperationException e) {
            return e.toString();
        }
    }
}
JAVA
cd "$work"
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=classpath.txt
javac -cp "$(cat classpath.txt)" Unmanaged.java
java -cp "$(cat classpath.txt):." -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw \
  -Dprism.text=t2k Unmanaged 2>/dev/null | tee seen.txt
java -version 2>&1 | head -n 1
cat > expected.txt <<'SEEN'
managed label: the text property is new in all cells: true, painted new in all
  VirtualFlow NEEDS_LAYOUT, TableView above it CLEAN
unmanaged label: the text property is new in all cells: true, painted new in none
  VirtualFlow NEEDS_LAYOUT, TableView above it CLEAN
SEEN
diff expected.txt seen.txt && echo "as found with JavaFX 21.0.12"
