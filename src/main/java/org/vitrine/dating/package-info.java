/// Knows how museum people write dates, in English, Korean and Russian and in the Gregorian and Juche calendars, and
/// keeps
/// them as EDTF (ISO 8601-2:2019, levels 0 to 2) with the first and the last day they can mean. It refuses to guess:
/// text
/// that is not wholly a date, or that two readers could read differently, is handed back with its reasons.
@NullMarked
package org.vitrine.dating;

import org.jspecify.annotations.NullMarked;
