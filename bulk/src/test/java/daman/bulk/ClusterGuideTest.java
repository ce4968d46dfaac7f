package daman.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.junit.jupiter.api.Test;

/** docs/guide/cluster.md. */
class ClusterGuideTest {
    /** Of a setting that it doesn't know, such as one of an older version, Flink says nothing. */
    @Test void flinkKnowsEachSettingOfTheGuide() throws Exception {
        Set<String> known = new HashSet<>();
        for (Class<?> options : List.of(JobManagerOptions.class, TaskManagerOptions.class, RestOptions.class, HeartbeatManagerOptions.class)) {
            for (Field field : options.getFields()) if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof ConfigOption<?> option) known.add(option.key());
        }
        List<String> settings = Cluster.settings(Cluster.guide()).lines().map(line -> line.substring(0, line.indexOf(": "))).toList();
        assertThat(settings).hasSizeGreaterThan(10).isSubsetOf(known);
    }
}
