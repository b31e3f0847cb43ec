package dev.kiln.app.benchmark;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The least that a themed window can be: what Kiln's start is compared with. */
public final class EmptyWindow extends Application {
    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(new BorderPane(), 1280, 800));
        stage.show();
    }
}
