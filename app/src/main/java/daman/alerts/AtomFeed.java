package daman.alerts;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Timeline;
import daman.analysis.spoken.Spoken;
import daman.claims.Claim;
import daman.deciding.Guarantee;
import daman.reports.Digest;
import daman.words.OneLine;
import daman.words.PageLanguage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jsoup.nodes.Element;

/** A list of promises as an Atom feed (RFC 4287): an entry for the newest version of each, so that whatever moves a promise is news to a reader of feeds. */
public final class AtomFeed {
    private static final int MOST = 50;
    private static final int QUOTED = 5;

    private final Spoken spoken;
    private final LongFunction<Instant> recorded;
    private final Function<String, List<Claim>> claims;

    /** @param recorded when an entry was @param claims of a promise, with their words */
    public AtomFeed(Spoken spoken, LongFunction<Instant> recorded, Function<String, List<Claim>> claims) {
        this.spoken = spoken;
        this.recorded = recorded;
        this.claims = claims;
    }

    /**
     * The same for the same list.
     *
     * @param title of the list
     * @param self  the feed's address, from the host on
     * @param list  the page's
     * @param rows  of the cut
     */
    public String of(String title, String self, String list, Cut cut, int[] rows) {
        Timeline timeline = cut.timeline();
        List<Integer> newest = Arrays.stream(rows).boxed().sorted(Comparator.comparing((Integer row) -> -timeline.knownFrom(row)).thenComparing(timeline::id)).limit(MOST).toList();
        Feed feed = new Feed("atom_1.0");
        feed.setId("urn:daman:list:" + Digest.of(list.getBytes(StandardCharsets.UTF_8)).substring("sha256:".length(), "sha256:".length() + 32));
        feed.setTitle(OneLine.of(title));
        feed.setUpdated(Date.from(newest.isEmpty() ? Instant.EPOCH : recorded.apply(timeline.knownFrom(newest.getFirst()))));
        feed.setAuthors(List.of(person("Daman")));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", self)));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", list)));
        feed.setEntries(newest.stream().map(row -> entry(timeline.guarantee(row), timeline.knownFrom(row))).toList());
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            document.getRootElement().setAttribute("lang", spoken.language().code(), Namespace.XML_NAMESPACE); // which ROME leaves out
            return new XMLOutputter(Format.getPrettyFormat()).outputString(document);
        } catch (FeedException never) {
            throw new IllegalStateException("a feed of ours is whole", never);
        }
    }

    private Entry entry(Guarantee one, int version) {
        List<Claim> told = claims.apply(one.id()).stream().sorted(Comparator.comparing(Claim::index).reversed()).limit(QUOTED).toList();
        Entry entry = new Entry();
        entry.setId("urn:daman:" + one.id() + ":" + version);
        entry.setTitle(OneLine.of(Stream.of(spoken.who(one), thing(one), sums(one), spoken.stage(one.stage())).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "))));
        entry.setUpdated(Date.from(recorded.apply(version)));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", "/guarantees/" + one.id())));
        entry.setAuthors(told.stream().map(claim -> OneLine.of(claim.report().publishedBy())).distinct().map(AtomFeed::person).toList());
        Content content = new Content();
        content.setType("html");
        content.setValue(told.stream().map(this::quoted).collect(Collectors.joining()));
        entry.setContents(List.of(content));
        return entry;
    }

    private String thing(Guarantee one) {
        String thing = spoken.thing(one);
        return thing.isEmpty() ? spoken.say("measure." + one.measure().id()) : thing;
    }

    private String sums(Guarantee one) { return one.sums().stream().map(spoken::sum).collect(Collectors.joining(" / ")); }

    private String quoted(Claim claim) {
        String language = claim.report().language();
        Element words = new Element("blockquote").attr("lang", language).attr("dir", PageLanguage.direction(language)).text(OneLine.of(claim.commitment().evidence().text()));
        Element from = new Element("p").text(OneLine.of(spoken.say("attribution." + claim.commitment().attribution().id()) + " · " + claim.report().publishedBy() + " · " + spoken.day(claim.report().day())));
        return words.outerHtml() + from.outerHtml();
    }

    private static SyndPerson person(String name) {
        SyndPerson person = new SyndPersonImpl();
        person.setName(name);
        return person;
    }

    private static Link link(String rel, String type, String address) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(address);
        return link;
    }
}
