package dev.lockstep.effect;

import dev.lockstep.schema.Place;
import org.jspecify.annotations.Nullable;

/**
 * Why a statement does less, or hurts less, than its like often does: one sentence without a full
 * stop, and the place in the history it rests on, if it rests on one.
 */
public record Reason(String sentence, @Nullable Place place) {}
