package vn.tinhgon.province;

/**
 * A province has been created. Those who hear it work in the new province, in one transaction: the room of units gives
 * it its first units, the room of people its first admin.
 */
public record ProvinceCreated(String name, NewProvince.FirstAdmin admin) {}
