namespace Rota.Plugins.Statistics;

// A well-known crisis, from one close to another.
internal sealed record Episode(string Name, DateOnly From, DateOnly To)
{
    // From high to low of the S&P 500, by its closes; the crises of rule A50 go from month end to month end.
    public static IReadOnlyList<Episode> All { get; } =
    [
        new("Oil crisis 1973-74", new(1973, 1, 11), new(1974, 10, 3)),
        new("Dear money 1980-82", new(1980, 11, 28), new(1982, 8, 12)),
        new("Black Monday 1987", new(1987, 8, 25), new(1987, 12, 4)),
        new("1987, month ends", new(1987, 8, 31), new(1987, 11, 30)),
        new("Gulf war 1990", new(1990, 7, 16), new(1990, 10, 11)),
        new("Russia and LTCM 1998", new(1998, 7, 17), new(1998, 8, 31)),
        new("Dot-com bust 2000-02", new(2000, 3, 24), new(2002, 10, 9)),
        new("Dot-com, month ends", new(2000, 8, 31), new(2002, 9, 30)),
        new("Financial crisis 2007-09", new(2007, 10, 9), new(2009, 3, 9)),
        new("GFC, month ends", new(2007, 10, 31), new(2009, 2, 28)),
        new("Flash crash 2010", new(2010, 4, 23), new(2010, 7, 2)),
        new("Euro and US debt 2011", new(2011, 4, 29), new(2011, 10, 3)),
        new("China's devaluation 2015", new(2015, 7, 20), new(2015, 8, 25)),
        new("Rising rates 2018", new(2018, 9, 20), new(2018, 12, 24)),
        new("Pandemic 2020", new(2020, 2, 19), new(2020, 3, 23)),
        new("Inflation 2022", new(2022, 1, 3), new(2022, 10, 12)),
    ];
}
