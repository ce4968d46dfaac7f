package daman.bulk;

import daman.cli.Commands;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Terminal;
import daman.documents.Attempt;
import daman.documents.Documents;
import daman.documents.ToldLanguage;
import daman.documents.text.Receiver;
import daman.handover.HandedReading;
import daman.languages.Knowledge;
import daman.reading.Reader;
import daman.reading.Report;
import daman.reports.KnowledgeFolder;
import daman.reports.KnowledgePack;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the program says on one machine, by the program itself. */
final class Local {
    static final Path HOME = Path.of(System.getProperty("daman.home", "..")).toAbsolutePath().normalize();
    static final byte[] PACK = KnowledgePack.of(HOME);
    private static final Knowledge KNOWLEDGE = KnowledgeFolder.knowledge(HOME);
    private static final Reader READER = new Reader(KNOWLEDGE);

    private Local() {}

    record Answer(int status, List<String> out, List<String> err) {}

    static Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
        int status = Commands.run(new Surroundings(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), Terminal.NONE, Map.of(),
            Clock.systemUTC(), HOME, () -> READER::read, () -> KNOWLEDGE, (ledger, opening) -> 0), arguments);
        return new Answer(status, lines(out), lines(err));
    }

    /** One line of JSON a reading, with the rules that made each item. */
    static List<String> readings(Path... places) { return run(Stream.concat(Stream.of("read", "--format", "json", "--explain"), Stream.of(places).map(Path::toString)).toArray(String[]::new)).out(); }

    /** The readings themselves. */
    static List<HandedReading> handed(Path... places) {
        List<Report> reports = new ArrayList<>();
        Documents documents = new Documents(InputStream.nullInputStream(), new Receiver(document -> reports.add(document.report()), problem -> { }, note -> { }));
        documents.read(Stream.of(places).map(Path::toString).toList());
        return ToldLanguage.readAll(READER::read, reports).stream().map(attempt -> new HandedReading(((Attempt.Done) attempt).reading(), null, "")).toList();
    }

    private static List<String> lines(ByteArrayOutputStream said) { return said.toString(StandardCharsets.UTF_8).lines().toList(); }
}
