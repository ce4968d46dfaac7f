package daman.exporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import daman.claims.Claim;
import daman.exporters.graphs.Actors;
import daman.exporters.records.What;
import daman.languages.Knowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Programs and schemas of others check what was written out of a hostile ledger. Those of npm lie in {@code src/test/validators}; .ci/run installs them. */
class ValidatorsTest extends OfAHostileLedger {
    private static final Path VALIDATORS = Path.of("src", "test", "validators").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test void theDescriptorIsWhatTheSchemaOfFrictionlessAsks() throws IOException {
        Path schema = npm("datapackage").resolve("lib/profiles/data-package.json");
        JsonNode descriptor = JSON.readTree(Files.readString(write(Format.DATAPACKAGE, all(), "package").resolve("datapackage.json")));
        var validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(Files.readString(schema));
        assertThat(validator.validate(descriptor)).isEmpty();
        ((com.fasterxml.jackson.databind.node.ObjectNode) descriptor).remove("resources");
        assertThat(validator.validate(descriptor)).isNotEmpty();
    }

    @Test void frictionlessReadsEachRowByItsSchema() throws Exception {
        npm("datapackage");
        Path place = write(Format.DATAPACKAGE, all(), "package");
        assertThat(ran(List.of("node", "datapackage.js", place.toString()))).isEqualTo(4 * HostileLedger.BEGINNINGS.size() + " rows");
        Path csv = place.resolve("claims.csv");
        Files.writeString(csv, Files.readString(csv).replace(",2025-09-01,", ",the first of September,"));
        assertThat(failed(List.of("node", "datapackage.js", place.toString()))).contains("the first of September");
    }

    @Test void followTheMoneyKnowsEachStatement() throws Exception {
        npm("@opensanctions/followthemoney");
        Path place = write(Format.FTM, all(), "ftm");
        assertThat(ran(List.of("node", "followthemoney.js", place.toString()))).matches("[1-9][0-9]+ entities");
        Path statements = place.resolve("statements.jsonl");
        Files.writeString(statements, Files.readString(statements).replaceFirst("\"prop\":\"measure\"", "\"prop\":\"measures\""));
        assertThat(failed(List.of("node", "followthemoney.js", place.toString()))).contains("measures");
    }

    @Test void jsonLdExpandsToAddressesAndLosesNoWord() throws IOException, JsonLdError {
        Path file = write(Format.JSONLD, all(), "all.jsonld");
        String expanded = JsonLd.expand(file.toUri()).get().toString();
        JsonNode dataset = JSON.readTree(expanded).path(0);
        assertThat(dataset.path("@id").asText()).startsWith("urn:daman:" + about.root());
        JsonNode things = dataset.path("http://purl.org/dc/terms/hasPart");
        assertThat(things.size()).isEqualTo(4 * HostileLedger.BEGINNINGS.size());
        List<Claim> claims = new ArrayList<>();
        about.selection().claims(claims::add);
        JsonNode claim = things.path(HostileLedger.BEGINNINGS.size());
        assertThat(claim.path("@id").asText()).isEqualTo("urn:daman:" + claims.getFirst().id());
        assertThat(claim.findPath("urn:daman:terms/evidence").findPath("urn:daman:terms/text").path(0).path("@value").asText()).isEqualTo(claims.getFirst().commitment().evidence().text());
        assertThat(claim.findPath("urn:daman:terms/amount").toString()).contains("\"@value\":\"1234567890.1234567\"").contains("XMLSchema#decimal");
        JsonNode given = JSON.readTree(Files.readString(file)).path("things").path(HostileLedger.BEGINNINGS.size());
        assertThat(claim.size()).as("members that the context knows").isEqualTo(given.size());
    }

    @Test void libreOfficeOpensTheWorkbook() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")) && Files.isExecutable(Path.of("/usr/bin/localc")), "LibreOffice's Calc is not installed (apt-get install libreoffice-calc)");      // its Writer alone opens no workbook
        Path file = write(Format.XLSX, List.of(What.CLAIMS), "claims.xlsx");
        ran(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2", "--outdir", folder.toString(), file.toString()));
        String csv = Files.readString(folder.resolve("claims-claims.csv"));
        assertThat(csv).startsWith("id,entry,guarantee").contains("=cmd|' /C calc'!A0").contains("ضمان 🎉");
    }

    private static List<What> all() { return List.of(What.GUARANTEES, What.CLAIMS, What.EVENTS); }

    private Path write(Format format, List<What> what, String name) {
        Path out = folder.resolve(name);
        new Export(about, new Actors(Knowledge.of(Map.of()), "en")).write(format, what, out);
        return out;
    }

    private static Path npm(String name) {
        Path place = VALIDATORS.resolve("node_modules").resolve(name);
        assumeTrue(Files.isDirectory(place), name + " is not installed (npm install --prefix app/src/test/validators)");
        return place;
    }

    private static String ran(List<String> command) throws IOException, InterruptedException {
        Ran ran = run(command);
        assertThat(ran.status).as(ran.said).isZero();
        return ran.said.strip();
    }

    private static String failed(List<String> command) throws IOException, InterruptedException {
        Ran ran = run(command);
        assertThat(ran.status).as(ran.said).isNotZero();
        return ran.said;
    }

    private record Ran(int status, String said) {}

    private static Ran run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(VALIDATORS.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(600, TimeUnit.SECONDS)).as("ends").isTrue();
        return new Ran(process.exitValue(), said);
    }
}
