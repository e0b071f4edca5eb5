package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonEventsTest {

    @Test
    void anEventIsOneLineWithItsTimeItsNameAndItsFieldsInOrder() {
        var out = new StringWriter();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("text", "Say \"stop\"\nat any time.");
        fields.put("until_ms", 1200L);
        fields.put("score", 0.5);
        fields.put("certain", true);

        try (var events = new JsonEvents(out)) {
            events.write("armed", 0, Map.of());
            events.write("say", 100, fields);
        }

        assertEquals("""
                {"at_ms":0,"event":"armed"}
                {"at_ms":100,"event":"say","text":"Say \\"stop\\"\\nat any time.","until_ms":1200,"score":0.5,"certain":true}
                """, out.toString());
    }

    @Test
    void aLineIsThereAsSoonAsItHasBeenWritten() {
        var out = new StringBuilder();
        var events = new JsonEvents(new BufferedWriter(new StringWriter() {
            @Override
            public void write(char[] chars, int from, int length) {
                out.append(chars, from, length);
            }
        }));

        events.write("ended", 5, Map.of("reason", "pain"));

        assertEquals("{\"at_ms\":5,\"event\":\"ended\",\"reason\":\"pain\"}\n", out.toString());
    }
}
