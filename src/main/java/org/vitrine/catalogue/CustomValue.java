package org.vitrine.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.Item;

/// One value of a field that only the object's profile knows. Which parts are filled follows from the field's type
/// ([org.vitrine.profile.CustomField.Type]), so that a value tells by itself what it is, also when its profile has
/// changed since.
///
/// @param text of a text, or a party that has no record of its own, as the source writes it
/// @param lang BCP 47 tag of a long text
/// @param term of the field's vocabulary
/// @param number of a number or a quantity
/// @param unit of a quantity, a term
/// @param agent a party that has a record
/// @param place an authority of kind place
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomValue(
        String id,
        @Nullable String text,
        @Nullable String lang,
        @Nullable String term,
        @Nullable HistoricalDate date,
        @Nullable BigDecimal number,
        @Nullable String unit,
        @Nullable UUID agent,
        @Nullable UUID place,
        @Nullable Boolean yes)
        implements Item {

    /// Text without a language.
    public static CustomValue text(String id, String text) {
        return new CustomValue(id, text, null, null, null, null, null, null, null, null);
    }

    /// Reads the values of one field. The first version kept texts alone; such a text gets its place as its id.
    static final class Values extends StdDeserializer<List<CustomValue>> {
        private static final long serialVersionUID = 1L;

        Values() {
            super(List.class);
        }

        @Override
        public List<CustomValue> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            List<CustomValue> values = new ArrayList<>();
            // token by token: a tree would round the numbers
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(
                        parser.currentToken() == JsonToken.VALUE_STRING
                                ? text("t" + (values.size() + 1), parser.getText())
                                : context.readValue(parser, CustomValue.class));
            }
            return values;
        }
    }
}
