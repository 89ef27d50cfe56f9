package vn.tinhgon.people.account;

import java.time.Instant;

/**
 * Somebody signed in.
 *
 * @param device browser and system as the browser says; empty where it says nothing known
 * @param address network address
 */
public record SignIn(Instant at, String device, String address) {}
