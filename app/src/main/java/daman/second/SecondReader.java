package daman.second;

import daman.claims.Mark;
import daman.reading.Reading;
import daman.reports.Problem;
import daman.web.Posting;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has reports read by a model, and keeps count of what came of it. One thread at a time. */
public final class SecondReader implements AutoCloseable {
    /** Bytes of an answer; a reading of the longest report is a tenth of it. */
    private static final int MOST_OF_AN_ANSWER = 2 << 20;
    private static final int MOST_TOKENS = 16_000;
    /** Code points of a report that is sent. */
    private static final int LONGEST_REPORT = 60_000;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Endpoint endpoint;
    private final Posting posting;
    private final OpenAiChatModel model;
    private final Prompt prompt = new Prompt();
    private final Consumer<Problem> problems;
    private final Map<String, Integer> refused = new TreeMap<>();
    private int asked, answered, kept, same, otherwise, firstOnly, secondOnly;
    private long tokensIn, tokensOut;

    /** @param problems told of each report that could not be read so */
    public SecondReader(Endpoint endpoint, Consumer<Problem> problems) {
        this.endpoint = endpoint;
        this.problems = problems;
        this.posting = new Posting(true, endpoint.longest(), MOST_OF_AN_ANSWER); // whoever names an endpoint means it, and most stand in the next room
        this.model = OpenAiChatModel.builder().httpClientBuilder(new Carrier(posting)).baseUrl(endpoint.address()).apiKey(endpoint.key().isEmpty() ? "none" : endpoint.key()).modelName(endpoint.model())
            .temperature(0.0).maxTokens(MOST_TOKENS).responseFormat("json_object").maxRetries(0).logRequests(false).logResponses(false).build();
    }

    /** Its own reading of a report that the first one has read; without anything where it gave none. */
    public Reading alone(Reading first) {
        Reading second = read(first);
        return second == null ? new Reading(first.report(), first.language(), first.title(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()) : second;
    }

    /** The first one's reading with the commitments that this one alone has, and with marks where they disagree; the first one's as it is where this one gave none. */
    public Reading beside(Reading first) {
        Reading second = read(first);
        return second == null ? first : compared(first, second);
    }

    private Reading compared(Reading first, Reading second) {
        Comparison comparison = Comparison.of(first, second);
        same += comparison.same();
        otherwise += comparison.otherwise();
        firstOnly += comparison.firstOnly();
        secondOnly += comparison.secondOnly();
        return comparison.reading();
    }

    private @Nullable Reading read(Reading first) {
        String text = first.report().text(), place = first.report().source();
        if (text.codePointCount(0, text.length()) > LONGEST_REPORT) {
            problems.accept(new Problem(place, "is too long for a second reader", "it was not sent; the first reading stands"));
            return null;
        }
        asked++;
        try {
            return kept(first, answer(first));
        } catch (Carrier.Unanswered | IllegalArgumentException unusable) {
            problems.accept(new Problem(place, "was not read a second time: " + (unusable instanceof Carrier.Unanswered unanswered ? unanswered.getMessage() : "the answer is not in the form that was asked for"), "the first reading stands"));
            return null;
        }
    }

    private Reading kept(Reading first, String answer) {
        Kept one = Checking.of(first.report(), Objects.requireNonNull(first.language()), Mark.OF_SECOND + " " + endpoint.model(), answer);
        answered++;
        kept += one.reading().commitments().size() + one.reading().statements().size() + one.reading().contacts().size() + one.reading().attacks().size();
        one.refused().forEach(why -> refused.merge(why, 1, Integer::sum));
        return one.reading();
    }

    /** What the client can't make anything of ends in one of two ways, whatever it throws; what the endpoint says of it isn't repeated, since it may be the report, or a key. */
    private String answer(Reading first) {
        try {
            ChatResponse response = model.chat(SystemMessage.from(prompt.guide()), UserMessage.from(prompt.of(first.report())));
            count(response.tokenUsage());
            if (response.aiMessage().text() != null) return response.aiMessage().text();
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof Carrier.Unanswered unanswered) throw unanswered;
                if (cause instanceof HttpException status) throw new Carrier.Unanswered("the endpoint answers " + status.statusCode());
            }
        }
        throw new IllegalArgumentException("answer: none");
    }

    private void count(@Nullable TokenUsage usage) {
        if (usage == null) return;
        if (usage.inputTokenCount() != null) tokensIn += usage.inputTokenCount();
        if (usage.outputTokenCount() != null) tokensOut += usage.outputTokenCount();
    }

    /** What came of all, for people. */
    public String summary() {
        String why = refused.entrySet().stream().map(one -> one.getValue() + " × " + one.getKey()).collect(Collectors.joining("; "));
        String agreed = same + otherwise + firstOnly + secondOnly == 0 ? "" : "; commitments: " + same + " alike, " + otherwise + " otherwise, " + firstOnly + " of the first reader alone, " + secondOnly + " of the second alone";
        return "second reader " + endpoint + ": " + asked + " asked, " + answered + " answered; items: " + kept + " kept, " + refused.values().stream().mapToInt(Integer::intValue).sum() + " refused" + (why.isEmpty() ? "" : " (" + why + ")") + agreed
            + "; tokens: " + tokensIn + " read, " + tokensOut + " written" + cost();
    }

    private String cost() {
        if (endpoint.priceIn() == null && endpoint.priceOut() == null) return "";
        BigDecimal in = endpoint.priceIn() == null ? BigDecimal.ZERO : endpoint.priceIn(), out = endpoint.priceOut() == null ? BigDecimal.ZERO : endpoint.priceOut();
        return "; cost: " + in.multiply(BigDecimal.valueOf(tokensIn)).add(out.multiply(BigDecimal.valueOf(tokensOut))).divide(MILLION, 4, RoundingMode.HALF_UP).toPlainString();
    }

    @Override public void close() { posting.close(); }
}
