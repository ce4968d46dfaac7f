package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import daman.documents.collections.Feed;
import daman.documents.text.Origin;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as feeds, read by the reader of feeds that takes in other people's. */
class FeedsTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

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

    /** What RFC 4287 asks for of a feed (4.1.1) and of an entry (4.1.2), read by a parser that knows nothing of Daman. */
    @Test void aFeedHasWhatTheStandardAsksFor() throws Exception {
        for (String address : List.of("/guarantees.atom", "/guarantees.atom?provider=DE&lang=ar", "/guarantees.atom?provider=XX")) {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            org.w3c.dom.Element feed = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(desk.get(address).body().getBytes(StandardCharsets.UTF_8))).getDocumentElement();
            assertThat(feed.getNamespaceURI() + " " + feed.getLocalName()).isEqualTo(ATOM + " feed");
            asked(feed, address);
            assertThat(children(feed, "link")).as(address).anySatisfy(link -> assertThat(link.getAttribute("rel")).isEqualTo("self"));
            for (org.w3c.dom.Element entry : children(feed, "entry")) {
                asked(entry, address);
                assertThat(children(feed, "author").isEmpty() && children(entry, "author").isEmpty()).as("an author of the feed or of the entry").isFalse();
                assertThat(children(entry, "link")).as("alternate, where there is no content").anySatisfy(link -> assertThat(link.getAttribute("rel")).isIn("alternate", ""));
                assertThat(children(entry, "content")).hasSizeLessThan(2).allSatisfy(content -> assertThat(content.getAttribute("type")).isIn("", "text", "html", "xhtml"));
            }
        }
    }

    /** One id that is an address of some kind, one title, one instant. */
    private static void asked(org.w3c.dom.Element of, String address) {
        assertThat(children(of, "id")).as(address).hasSize(1).allSatisfy(id -> assertThat(URI.create(id.getTextContent()).isAbsolute()).isTrue());
        assertThat(children(of, "title")).as(address).hasSize(1);
        assertThat(children(of, "updated")).as(address).hasSize(1).allSatisfy(updated -> assertThat(OffsetDateTime.parse(updated.getTextContent())).isNotNull());
    }

    private static List<org.w3c.dom.Element> children(org.w3c.dom.Element of, String name) {
        List<org.w3c.dom.Element> found = new ArrayList<>();
        for (org.w3c.dom.Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) if (child instanceof org.w3c.dom.Element one && name.equals(one.getLocalName()) && ATOM.equals(one.getNamespaceURI())) found.add(one);
        return found;
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
