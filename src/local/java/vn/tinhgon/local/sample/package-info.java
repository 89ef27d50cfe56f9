/** The demonstration: Hưng Yên's 2024 dispatch with made-up progress, a made-up programme of 2026, and a made-up second province. */
@NullMarked
package vn.tinhgon.local.sample;

import org.jspecify.annotations.NullMarked;
