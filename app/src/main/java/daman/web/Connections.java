package daman.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** How all requests go out: to addresses that one resolver allows, without redirects, cookies, proxies or second tries, and with an end after a set time however slowly the other side drips. */
final class Connections implements AutoCloseable {
    private static final String USER_AGENT = "Daman/0.1 (reads news reports; asks slowly and keeps to robots.txt)";
    private static final int LONGEST_HEADER = 16 << 10, MOST_HEADERS = 200;

    private final CloseableHttpClient http;
    private final Duration longest;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("web-watch").factory());

    /** @param longest that one request may take, with its answer */
    Connections(PublicAddresses addresses, Duration longest) {
        this.http = client(addresses, longest);
        this.longest = longest;
    }

    /** @throws IOException when there is no answer, or one that takes too long; its message says which, on one line */
    <T> T execute(HttpUriRequestBase request, HttpClientResponseHandler<T> answered) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = watch.schedule(() -> {
            late.set(true);
            request.abort();
        }, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, answered);
        } catch (IOException | UncheckedIOException broken) {
            if (late.get()) throw new IOException("it took longer than " + longest.toSeconds() + " s", broken);
            throw broken instanceof UnknownHostException unknown ? unknown : new IOException(reason(broken), broken);
        } catch (IllegalArgumentException | IllegalStateException odd) {
            throw new IOException("the request cannot be made: " + reason(odd), odd);
        } finally {
            end.cancel(false);
        }
    }

    private static String reason(Exception broken) { return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage().replaceAll("\\s+", " "); }

    private static CloseableHttpClient client(PublicAddresses addresses, Duration longest) {
        Timeout time = Timeout.of(longest);
        ManagedHttpClientConnectionFactory connections = ManagedHttpClientConnectionFactory.builder().http1Config(Http1Config.custom().setMaxLineLength(LONGEST_HEADER).setMaxHeaderCount(MOST_HEADERS).build()).build();
        return HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(addresses).setConnectionFactory(connections)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(time).setSocketTimeout(time).setTimeToLive(TimeValue.ofMinutes(1)).build()).build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(time).setConnectionRequestTimeout(time).build())
            .setUserAgent(USER_AGENT).disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching().disableContentCompression().build();
    }

    @Override public void close() {
        watch.shutdownNow();
        try {
            http.close();
        } catch (IOException ends) {
            throw new UncheckedIOException(ends);
        }
    }
}
