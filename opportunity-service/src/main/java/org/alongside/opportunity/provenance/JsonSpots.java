package org.alongside.opportunity.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The values of an object of JSON, by their pointers. */
final class JsonSpots {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonSpots() {}

    static List<Spot> of(String record) {
        List<Spot> spots = new ArrayList<>();
        try {
            walk(MAPPER.readTree(record), "", spots);
            return spots;
        } catch (JsonProcessingException notJson) {
            return List.of();
        }
    }

    /** All values below a node. */
    static void walk(JsonNode node, String pointer, List<Spot> spots) {
        if (spots.size() >= Spots.MOST || node.isNull() || node.isMissingNode()) {
            return;
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> walk(
                            member.getValue(),
                            pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                            spots));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, spots);
            }
        } else {
            spots.add(new Spot(pointer, node.asText()));
        }
    }
}
