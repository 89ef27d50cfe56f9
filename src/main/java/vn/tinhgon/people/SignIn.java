package vn.tinhgon.people;

import java.time.Instant;

/**
 * A sign-in of somebody.
 *
 * @param device browser and system, as the browser said
 * @param address network address it came from
 */
public record SignIn(Instant at, String device, String address) {}
