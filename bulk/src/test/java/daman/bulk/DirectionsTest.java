package daman.bulk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of the rooms (docs/decisions/0001, 0122), and that nothing here knows of a ledger. */
class DirectionsTest {
    /** From the ground up. */
    private static final List<Set<String>> FLOORS = List.of(Set.of("daman.bulk.tables"), Set.of("daman.bulk.arrivals"), Set.of("daman.bulk.copies", "daman.bulk.readers"), Set.of("daman.bulk.runs"), Set.of("daman.bulk"));
    private static final String[] SEEN = {"daman.bulk..", "daman.documents..", "daman.handover..", "daman.json..", "daman.reports..", "daman.reading..", "daman.sieve..", "daman.languages..", "java..", "org.apache.flink..",
        "org.apache.kafka..", "org.jspecify..", "picocli..", "com.fasterxml.jackson.."};

    private static final JavaClasses BULK = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("daman.bulk");

    @Test void everyClassLivesInARoomOfTheOrder() {
        classes().should().resideInAnyPackage(FLOORS.stream().flatMap(Set::stream).toArray(String[]::new)).because("a new room gets its place in FLOORS and in ARCHITECTURE.md").check(BULK);
    }

    @Test void aRoomSeesOnlyTheFloorsBelow() {
        var order = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var floor : FLOORS) for (var room : floor) order = order.layer(room).definedBy(room);
        var below = new ArrayList<String>();
        for (var floor : FLOORS) {
            for (var room : floor) order = below.isEmpty() ? order.whereLayer(room).mayNotAccessAnyLayer() : order.whereLayer(room).mayOnlyAccessLayers(below.toArray(String[]::new));
            below.addAll(floor);
        }
        order.check(BULK);
    }

    @Test void noTwoRoomsNeedEachOther() {
        slices().matching("(daman.bulk.*)..").should().beFreeOfCycles().check(BULK);
    }

    @Test void itSeesReadingAndDocumentsAndNothingOfTheApp() {
        noClasses().should().dependOnClassesThat().resideOutsideOfPackages(SEEN).check(BULK);
    }
}
