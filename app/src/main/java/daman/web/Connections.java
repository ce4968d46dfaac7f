package daman.web;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** How all requests go out: to addresses that one resolver allows, without redirects, cookies, proxies or second tries. */
final class Connections {
    private static final String USER_AGENT = "Daman/0.1 (reads news reports; asks slowly and keeps to robots.txt)";
    private static final int LONGEST_HEADER = 16 << 10, MOST_HEADERS = 200;

    private Connections() {}

    static CloseableHttpClient of(PublicAddresses addresses, Duration longest) {
        Timeout time = Timeout.of(longest);
        ManagedHttpClientConnectionFactory connections = ManagedHttpClientConnectionFactory.builder().http1Config(Http1Config.custom().setMaxLineLength(LONGEST_HEADER).setMaxHeaderCount(MOST_HEADERS).build()).build();
        return HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(addresses).setConnectionFactory(connections)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(time).setSocketTimeout(time).setTimeToLive(TimeValue.ofMinutes(1)).build()).build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(time).setConnectionRequestTimeout(time).build())
            .setUserAgent(USER_AGENT).disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching().disableContentCompression().build();
    }
}
