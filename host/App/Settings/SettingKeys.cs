namespace Rota.Host.Settings;

// What can be set in a file, in the order in which it is shown.
internal static class SettingKeys
{
    public const string Feed = "feed";
    public const string From = "from";
    public const string To = "to";
    public const string Capital = "capital";
    public const string CashRate = "cashRate";
    public const string Profile = "profile";
    public const string Proxies = "proxies";
    public const string Benchmark = "benchmark";
    public const string CostBps = "costBps";
    public const string FillAt = "fill";
    public const string DividendLag = "dividendLag";
    public const string TimeLimit = "timeLimit";
    public const string MemoryLimit = "memoryLimit";

    public static IReadOnlyList<string> All { get; } =
        [Feed, From, To, Capital, CashRate, Profile, Proxies, Benchmark, CostBps, FillAt, DividendLag, TimeLimit, MemoryLimit];

    // Those that decide a result: a limit only decides whether there is one.
    public static IReadOnlyList<string> OfTheResult { get; } = [.. All.Where(key => key is not (TimeLimit or MemoryLimit))];

    // What a run uses when nothing is said; an empty one asks for nothing.
    public static string Default(string key) => key switch
    {
        Feed => "simulated",
        Capital => "100000",
        Profile => Conventions.House.Name,
        Benchmark => BenchmarkChoice.SixtyForty,
        TimeLimit => "60",
        MemoryLimit => "1024",
        _ => "",
    };
}
