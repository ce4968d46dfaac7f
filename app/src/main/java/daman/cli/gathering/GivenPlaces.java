package daman.cli.gathering;

import daman.cli.surroundings.Notices;
import daman.documents.Documents;
import daman.documents.text.Bytes;
import daman.documents.text.Facts;
import daman.documents.text.Origin;
import daman.reports.Problem;
import daman.web.Answer;
import daman.web.Web;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where reports are: files and folders, and addresses of the web, which nothing but an address makes Daman ask for. */
public final class GivenPlaces {
    @Mixin WebOption web = new WebOption();
    @Option(names = "--published", paramLabel = "DATE", description = "the day of publication (2025-09-05) of reports that name none") @Nullable LocalDate published;
    @Option(names = "--urls", paramLabel = "FILE", description = "a list of addresses to fetch, one a line; # begins a comment") @Nullable Path urls;
    @Option(names = "--sieve", description = "read only what may hold a promise: of a crawl of the web, nearly all is passed over at many times the speed of reading") boolean sieve;
    @Parameters(paramLabel = "PLACE", arity = "0..*", description = "files, folders (all documents below), addresses (https://…), - for standard input") List<String> places = List.of();
    @Spec(Spec.Target.MIXEE) @Nullable CommandSpec spec;

    /** For a command that chose its places itself. */
    public static GivenPlaces of(List<String> places) {
        GivenPlaces given = new GivenPlaces();
        given.places = places;
        return given;
    }

    boolean isGiven() { return !places.isEmpty() || urls != null; }

    /** @throws ParameterException when no place is given, or the list can't be read */
    void read(Documents documents, Notices notices) {
        if (places.isEmpty() && urls == null) throw wrong("Missing required parameter: 'PLACE', or --urls FILE");
        List<String> addresses = new ArrayList<>();
        for (String place : places) if (isAddress(place)) addresses.add(place);
            else documents.read(List.of(place));
        if (addresses.isEmpty() && urls == null) return;
        try (Web open = web.web()) {
            for (String address : addresses) fetch(open, address, documents, notices);
            if (urls != null) each(urls, address -> fetch(open, address, documents, notices));
        }
    }

    private static boolean isAddress(String place) { return place.startsWith("https://") || place.startsWith("http://"); }

    private void each(Path list, Consumer<String> reader) {
        try (BufferedReader lines = Files.newBufferedReader(list)) {
            for (String line; (line = lines.readLine()) != null; ) {
                String address = line.replace("\uFEFF", "").strip();
                if (!address.isEmpty() && !address.startsWith("#")) reader.accept(address);
            }
        } catch (IOException broken) {
            throw wrong("--urls: " + list + " cannot be read as lines of UTF-8");
        }
    }

    private static void fetch(Web web, String address, Documents documents, Notices notices) {
        notices.progress("fetching " + address);
        switch (web.get(address, null, null, Bytes.MOST_OF_A_PAPER)) {
            case Answer.Found found -> documents.read(new Origin(found.address().toString(), new Facts(null, null, found.address().toString(), null), found.charset()), String.valueOf(found.address().getPath()), new ByteArrayInputStream(found.bytes()));
            case Answer.Missing missing -> notices.problem(missing.problem());
            case Answer.Unchanged same -> notices.problem(new Problem(address, "answers that it is unchanged, which was not asked", "try again later"));
        }
    }

    private ParameterException wrong(String what) {
        if (spec == null) throw new IllegalArgumentException(what);
        return new ParameterException(spec.commandLine(), what);
    }
}
