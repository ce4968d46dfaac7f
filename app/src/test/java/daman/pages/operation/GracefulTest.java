package daman.pages.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GracefulTest {
    @Test void aRequestUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
        CountDownLatch asked = new CountDownLatch(1), answer = new CountDownLatch(1);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.concurrency.useVirtualThreads = true;
            config.jetty.modifyServer(jetty -> Graceful.of(jetty, 120_000));
            config.routes.get("/slow", context -> {
                asked.countDown();
                assertThat(answer.await(120, TimeUnit.SECONDS)).isTrue();
                context.result("whole");
            });
        }).start("127.0.0.1", 0);
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/slow");
        CompletableFuture<HttpResponse<String>> answered = HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(asked.await(120, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop);
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(stopped).isNotDone();
        answer.countDown();
        assertThat(answered.get(120, TimeUnit.SECONDS).body()).isEqualTo("whole");
        stopped.get(120, TimeUnit.SECONDS);
    }
}
