namespace Rota;

// Unscheduled closings of the exchange for whole days since 1970.
internal static class SpecialClosings
{
    private static readonly DateOnly[] Days =
    [
        new(1972, 12, 28), // mourning for President Truman
        new(1973, 1, 25), // mourning for President Johnson
        new(1977, 7, 14), // blackout in New York
        new(1985, 9, 27), // hurricane Gloria
        new(1994, 4, 27), // mourning for President Nixon
        new(2001, 9, 11), new(2001, 9, 12), new(2001, 9, 13), new(2001, 9, 14), // attack on the World Trade Center
        new(2004, 6, 11), // mourning for President Reagan
        new(2007, 1, 2), // mourning for President Ford
        new(2012, 10, 29), new(2012, 10, 30), // hurricane Sandy
        new(2018, 12, 5), // mourning for President G. H. W. Bush
        new(2025, 1, 9), // mourning for President Carter
    ];

    public static bool Include(DateOnly day) => Array.BinarySearch(Days, day) >= 0;
}
