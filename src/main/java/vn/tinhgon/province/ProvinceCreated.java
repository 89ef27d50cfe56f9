package vn.tinhgon.province;

import java.time.LocalDate;

/**
 * A province has been created. Those who hear it work in the new province, in one transaction: the room of units gives
 * it its first units, and then the room of people its first admin.
 *
 * @param office what its provincial office is called
 * @param from since when there is such a province
 */
public record ProvinceCreated(String alias, String name, String office, LocalDate from, NewProvince.FirstAdmin admin) {}
