package daman.second;

import daman.web.Posting;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The client's requests by our own way out: no redirects, an end after a set time, and no more of an answer than fits. */
final class Carrier implements HttpClient, HttpClientBuilder {
    private final Posting posting;

    Carrier(Posting posting) {
        this.posting = posting;
    }

    /** There was no answer that can be used: why, for people. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswered(String why) { super(why, null, false, false); }
    }

    @Override public SuccessfulHttpResponse execute(HttpRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("User-Agent")) headers.put(name, String.join(", ", values));
        });
        return switch (posting.send(request.url(), headers, request.body())) {
            case Posting.Answered answered when answered.isCut() -> throw new Unanswered("its answer has no end that would fit");
            case Posting.Answered answered when !answered.isTaken() -> throw new HttpException(answered.status(), "answers " + answered.status());
            case Posting.Answered answered -> SuccessfulHttpResponse.builder().statusCode(answered.status()).body(answered.body()).headers(Map.of()).build();
            case Posting.Failed failed -> throw new Unanswered(failed.why());
        };
    }

    @Override public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) { throw new UnsupportedOperationException("answers come whole"); }

    @Override public HttpClient build() { return this; }

    /** Set where requests go out. */
    @Override public Duration connectTimeout() { return Duration.ZERO; }

    @Override public HttpClientBuilder connectTimeout(Duration timeout) { return this; }

    @Override public Duration readTimeout() { return Duration.ZERO; }

    @Override public HttpClientBuilder readTimeout(Duration timeout) { return this; }
}
