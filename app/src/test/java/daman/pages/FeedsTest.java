package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import daman.documents.collections.Feed;
import daman.documents.text.Origin;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as feeds, read by the reader of feeds that takes in other people's. */
class FeedsTest {
    private static Desk desk;

    @BeforeAll static void open(@TempDir Path folder) { desk = new Desk(folder); }

    @AfterAll static void close() throws Exception { desk.close(); }

    private static List<Feed.Entry> entries(String address) throws Exception {
        HttpResponse<String> answer = desk.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        return Feed.entries(Origin.of(address), answer.body().getBytes(StandardCharsets.UTF_8));
    }

    @Test void aFeedHasThePromisesOfItsFilterEachWithItsWords() throws Exception {
        List<Feed.Entry> germany = entries("/guarantees.atom?provider=DE");
        assertThat(germany).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.id()).matches("urn:daman:g-[0-9a-f]{12}:[0-9]+");
            assertThat(entry.title()).contains("Germany");
            assertThat(entry.text()).isNotBlank();
        });
        assertThat(germany.stream().map(Feed.Entry::id)).doesNotHaveDuplicates();
        assertThat(entries("/guarantees.atom?provider=DE&stage=refused").size()).isLessThan(germany.size());
        assertThat(entries("/guarantees.atom?provider=XX")).isEmpty();
    }

    @Test void aFeedIsTheSameForTheSameTimesAndInTheLanguageAskedFor() throws Exception {
        assertThat(desk.get("/guarantees.atom?known-at=9").body()).isEqualTo(desk.get("/guarantees.atom?known-at=9").body());
        assertThat(desk.get("/guarantees.atom?provider=DE&lang=ar").body()).contains("ألمانيا").contains("xml:lang=\"ar\"");
    }

    @Test void hostileWordsStayWords() throws Exception {
        String all = desk.get("/guarantees.atom?q=taken").body() + desk.get("/guarantees.atom").body();
        assertThat(all).doesNotContain("<script>").doesNotContain("&lt;script&gt;document");
    }

    @Test void aWrongFilterAndAnUnknownAlertAreToldAsSuch() throws Exception {
        assertThat(desk.get("/guarantees.atom?stage=nowhere").statusCode()).isEqualTo(400);
        assertThat(desk.get("/alerts/none.atom").statusCode()).isEqualTo(404);
    }
}
