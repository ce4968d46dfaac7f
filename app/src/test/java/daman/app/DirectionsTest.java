package daman.app;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of the app's rooms (docs/decisions/0001). The engine's own order is tested where the engine is. */
class DirectionsTest {
    /** From the ground up. A room sees the rooms of the floors below it; rooms of one floor do not see each other. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("json", "words"), Set.of("reports", "sources"), Set.of("log", "documents", "handover", "web"), Set.of("ledger"), Set.of("datasets", "claims", "access"), Set.of("linking"), Set.of("deciding"), Set.of("guarantees"), Set.of("importers", "exporters", "analysis"), Set.of("alerts", "briefs", "second"),
            Set.of("cli", "pages"), Set.of("app"));

    private static final JavaClasses APP = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .withImportOption(place -> !place.contains("/reading/target/") && !place.contains("daman-reading")).importPackages("daman");

    @Test void everyClassLivesInARoomOfTheOrder() {
        String[] rooms = FLOORS.stream().flatMap(Set::stream).map(room -> "daman." + room + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).allowEmptyShould(true)
                .because("a new room gets its place in FLOORS and in ARCHITECTURE.md").check(APP);
    }

    @Test void aRoomSeesOnlyTheFloorsBelow() {
        var order = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (var floor : FLOORS) for (var room : floor) order = order.layer(room).definedBy("daman." + room + "..");
        var below = new ArrayList<String>();
        for (var floor : FLOORS) {
            for (var room : floor) {
                order = below.isEmpty()
                        ? order.whereLayer(room).mayNotAccessAnyLayer()
                        : order.whereLayer(room).mayOnlyAccessLayers(below.toArray(String[]::new));
            }
            below.addAll(floor);
        }
        order.allowEmptyShould(true).check(APP);
    }

    @Test void noTwoRoomsNeedEachOther() {
        slices().matching("daman.(**)").should().beFreeOfCycles().allowEmptyShould(true).check(APP);
    }
}
