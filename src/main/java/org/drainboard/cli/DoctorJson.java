package org.drainboard.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;

/** What the doctor found as one JSON object, schema {@code drainboard.doctor/1}. */
final class DoctorJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private DoctorJson() {}

    static String write(List<Checkup> checkups) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", "drainboard.doctor/1");
        root.put("passed", checkups.stream().allMatch(Checkup::passed));
        ArrayNode all = root.putArray("checkups");
        for (Checkup checkup : checkups) {
            ObjectNode node = all.addObject();
            node.put("subject", checkup.subject());
            node.put("passed", checkup.passed());
            ArrayNode remarks = node.putArray("remarks");
            for (Remark remark : checkup.remarks()) {
                remarks.addObject()
                        .put("weight", remark.weight().name().toLowerCase(Locale.ROOT))
                        .put("text", remark.text())
                        .put("advice", remark.advice());
            }
        }
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values cannot fail to print", impossible);
        }
    }
}
