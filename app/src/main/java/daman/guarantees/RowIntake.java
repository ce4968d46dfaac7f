package daman.guarantees;

import daman.claims.Claim;
import daman.claims.ClaimBody;
import daman.claims.ReportHead;
import daman.claims.Telling;
import daman.commitments.Commitment;
import daman.guarantees.tables.TakingIn;
import daman.json.JsonForm;
import daman.ledger.Entry;
import daman.ledger.Kind;
import daman.ledger.Recording;
import daman.linking.Facts;
import daman.linking.Known;
import daman.linking.Link;
import daman.linking.Linking;
import daman.linking.Promise;
import daman.linking.Rule;
import daman.reports.Digest;
import daman.things.Measure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records what a data set's rows claim, by the same rules of linking as reports. What a data set calls one activity, or one part of it, is one promise of each measure; a part is told of its
 * whole. Two promises of a data set are never one. A later release revises the earlier ones: what it says unchanged stays, what it says
 * differently takes the place of what was said, and what it lacks speaks of no promise any more. Nothing of it changes what was known before.
 */
public final class RowIntake {
    private final Facts facts;

    /** @param facts what linking knows of the world */
    public RowIntake(Facts facts) {
        this.facts = facts;
    }

    /**
     * What one row claims.
     *
     * @param row      index of its entry
     * @param activity what the data set calls the promise
     * @param part     what it calls a part of it; empty for the whole
     */
    public record RowClaim(long row, String activity, String part, Commitment commitment) {
        String promise() { return part.isEmpty() ? activity : activity + "/" + part; }
    }

    /**
     * What came of it.
     *
     * @param claims        recorded now
     * @param joined        how many of them are of promises known from elsewhere
     * @param newGuarantees promises not heard of before
     * @param unchanged     claims of earlier releases that still stand
     * @param gone          claims of earlier releases that no longer do
     */
    public record Outcome(int claims, int joined, int newGuarantees, int unchanged, int gone) {}

    /**
     * In the transaction that records the rows.
     *
     * @param release hash of its file
     * @param earlier hashes of the files of releases before it
     */
    public Outcome record(Recording recording, String release, List<String> earlier, List<RowClaim> claims) {
        return new Turn(recording, Rebuilding.caughtUp(recording), release, earlier).record(claims);
    }

    /** One release's claims. */
    private final class Turn {
        private final Recording recording;
        private final TakingIn tables;
        private final ReportHead head;
        private final Set<String> releases;
        private final Linking linking = new Linking(facts);
        /** Nothing but this data set is in the ledger, so that there is nothing to look for. */
        private final boolean alone;
        private final Map<String, List<Claim>> standing = new LinkedHashMap<>();
        /** By activity and measure. */
        private final Map<String, Map<Measure, String>> wholes = new HashMap<>();
        /** The promise of each claim linked now. */
        private final Map<String, String> placed = new HashMap<>();
        private final Map<String, Integer> alike = new HashMap<>();
        private int recorded, joined, fresh, unchanged, gone;

        Turn(Recording recording, TakingIn tables, String release, List<String> earlier) {
            this.recording = recording;
            this.tables = tables;
            this.head = tables.reports().head(release).orElseThrow(() -> new IllegalArgumentException("release: " + release + " is not recorded as one that makes claims"));
            this.releases = new LinkedHashSet<>(earlier);
            releases.add(release);
            this.alone = tables.reports().onlyOf(releases);
            for (String one : earlier) tables.claims().standing(one).forEach((promise, claims) -> standing.computeIfAbsent(promise, each -> new ArrayList<>()).addAll(claims));
        }

        Outcome record(List<RowClaim> claims) {
            Map<String, List<RowClaim>> promises = new LinkedHashMap<>();
            for (RowClaim claim : claims) promises.computeIfAbsent(claim.promise(), promise -> new ArrayList<>()).add(claim);
            for (boolean whole : new boolean[] {true, false}) promises.forEach((promise, rows) -> {
                if (rows.getFirst().part().isEmpty() == whole) promise(rows, Optional.ofNullable(standing.remove(promise)).orElse(List.of()));
            });
            standing.values().forEach(this::end);
            tables.done();
            return new Outcome(recorded, joined, fresh, unchanged, gone);
        }

        private void promise(List<RowClaim> rows, List<Claim> before) {
            String activity = rows.getFirst().activity();
            boolean whole = rows.getFirst().part().isEmpty();
            if (whole) before.forEach(claim -> wholes.computeIfAbsent(activity, each -> new EnumMap<>(Measure.class)).putIfAbsent(claim.commitment().measure(), claim.guarantee()));
            Map<String, List<Claim>> known = new HashMap<>();
            for (Claim claim : before) known.computeIfAbsent(content(claim.commitment()), content -> new ArrayList<>()).add(claim);
            List<RowClaim> changed = new ArrayList<>();
            for (RowClaim row : rows) {
                List<Claim> same = known.getOrDefault(content(row.commitment()), List.of());
                if (same.isEmpty()) changed.add(row);
                else same.removeFirst();
            }
            List<Claim> ended = known.values().stream().flatMap(List::stream).toList();
            unchanged += before.size() - ended.size();
            List<Claim> claims = changed.stream().map(this::claim).toList();
            if (before.isEmpty()) byMeasure(claims).forEach((measure, promise) -> link(linking.linksOfOne(promise, whole ? null : whole(activity, measure), this::elsewhere)));
            else revised(claims, before);
            if (whole) for (Claim claim : claims) wholes.computeIfAbsent(activity, each -> new EnumMap<>(Measure.class)).putIfAbsent(claim.commitment().measure(), placed.get(claim.id()));
            end(ended);
        }

        private static Map<Measure, List<Claim>> byMeasure(List<Claim> claims) {
            return claims.stream().collect(Collectors.groupingBy(claim -> claim.commitment().measure(), () -> new EnumMap<>(Measure.class), Collectors.toList()));
        }

        /** The promise of which an activity's parts are: of the same measure, or the only one. */
        private @Nullable String whole(String activity, Measure measure) {
            Map<Measure, String> own = wholes.getOrDefault(activity, Map.of());
            return own.containsKey(measure) || own.size() != 1 ? own.get(measure) : own.values().iterator().next();
        }

        /** It stays the promise that it was, even where its figures change. */
        private void revised(List<Claim> claims, List<Claim> before) {
            Map<Claim, List<Link>> links = new LinkedHashMap<>();
            for (Claim claim : claims) {
                Claim like = before.stream().filter(one -> one.commitment().measure() == claim.commitment().measure()).findFirst().orElse(before.getFirst());
                links.computeIfAbsent(like, each -> new ArrayList<>()).add(new Link(claim.linked(like.guarantee(), Rule.REVISED.words(), like.partOf()), Rule.REVISED, null));
            }
            links.values().forEach(this::link);
        }

        private void end(List<Claim> claims) {
            gone += claims.size();
            if (!claims.isEmpty()) link(claims.stream().map(claim -> new Link(claim.linked(null, Rule.GONE.words(), null), Rule.GONE, null)).toList());
        }

        /** The promises that no row of this data set speaks of. */
        private List<Promise> elsewhere(Promise strand) {
            if (alone) return List.of();
            Known all = tables.members();
            return all.like(strand).stream().filter(promise -> promise.claims().stream().noneMatch(claim -> releases.contains(claim.report().id()))).toList();
        }

        private Claim claim(RowClaim row) {
            String what = String.join("\n", head.id(), row.promise(), content(row.commitment()));
            String id = "c-" + Digest.of((what + "\n" + alike.merge(what, 1, Integer::sum)).getBytes(StandardCharsets.UTF_8)).substring("sha256:".length(), "sha256:".length() + 12);
            Entry entry = recording.append(Kind.CLAIM, ClaimBody.ofRow(head, id, row.row(), row.promise(), row.commitment()));
            take(entry);
            recorded++;
            return new Claim(id, entry.index(), head, row.commitment(), Telling.NONE, null, "", null);
        }

        /** In one entry: they are of one promise, or of none any more. */
        private void link(List<Link> links) {
            Link first = links.getFirst();
            String guarantee = first.claim().guarantee();
            if (guarantee != null) for (Link link : links) placed.put(link.claim().id(), guarantee);
            List<Claim> others = guarantee == null ? List.of() : tables.members().of(guarantee);
            if (guarantee != null && others.isEmpty()) fresh++;
            if (others.stream().anyMatch(other -> !releases.contains(other.report().id()))) joined += links.size();
            take(recording.append(Kind.LINK, JsonForm.ledgerObject(form -> form.put("claims", links.stream().map(link -> link.claim().id()).toList()).put("guarantee", guarantee).put("rule", first.claim().rule())
                .put("part_of", first.claim().partOf()).put("part_rule", first.part() == null ? null : first.part().words()))));
        }

        private void take(Entry entry) { tables.take(entry); }
    }

    /** What a row claims, without its place and its words. */
    private static String content(Commitment one) {
        return String.join("\n", String.join(",", one.providers()), text(one.recipient()), one.measure().id(), text(one.item()), text(one.quantity() == null ? null : one.quantity().stripTrailingZeros().toPlainString()),
            one.amount() == null ? "" : one.amount().value().stripTrailingZeros().toPlainString() + " " + one.amount().currency(), one.stage().id(), text(one.date()), text(one.by()));
    }

    private static String text(@Nullable Object value) { return Objects.toString(value, ""); }
}
