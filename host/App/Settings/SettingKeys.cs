namespace Rota.Host.Settings;

// The keys of settings files, in display order.
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
    public const string Luck = "luck";
    public const string TimeLimit = "timeLimit";
    public const string MemoryLimit = "memoryLimit";
    public const string Ledger = "ledger";

    public static IReadOnlyList<string> All { get; } =
        [Feed, From, To, Capital, CashRate, Profile, Proxies, Benchmark, CostBps, FillAt, DividendLag, Luck, TimeLimit, MemoryLimit, Ledger];

    // The keys that affect a result: a limit only decides whether one is reached, luck compares it with others, and the ledger only writes
    // down that it was.
    public static IReadOnlyList<string> OfTheResult { get; } = [.. All.Where(key => key is not (Luck or TimeLimit or MemoryLimit or Ledger))];

    // The option of a key on the command line.
    public static string Option(string key) =>
        $"--{string.Concat(key.Select(letter => char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"))}";

    // The name of a key on the screens.
    public static string Name(string key) => key switch
    {
        CostBps => "costs",
        CashRate => "cash rate",
        DividendLag => "dividend lag",
        _ => key,
    };

    // The default of a key; empty means none.
    public static string Default(string key) => key switch
    {
        Feed => "simulated",
        Capital => "100000",
        Profile => Conventions.House.Name,
        Benchmark => BenchmarkChoice.SixtyForty,
        Luck => "on",
        TimeLimit => "60",
        MemoryLimit => "1024",
        Ledger => "on",
        _ => "",
    };
}
