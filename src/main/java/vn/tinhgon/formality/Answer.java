package vn.tinhgon.formality;

import java.time.Instant;
import java.util.List;

/**
 * What a unit said to a question.
 *
 * @param numbers as they stood then
 * @param by the person's name
 */
public record Answer(List<String> numbers, String words, String by, Instant at) {}
