namespace Rota.Plugins.Reports;

// The file that a fact's settings came from, after the fact: (user settings), (from: rota.json). Empty where the command line or the default set them.
internal static class FromFile
{
    public static string Of(BacktestResult run, string key) =>
        Kind(run, key) is { } kind ? $" ({kind})" : "";

    // For facts that do not name the setting.
    public static string Named(BacktestResult run, params ReadOnlySpan<string> keys)
    {
        var named = new List<string>();
        foreach (var key in keys)
        {
            if (Kind(run, key) is { } kind) named.Add($"{key}: {kind}");
        }

        return named.Count == 0 ? "" : $" ({string.Join("; ", named)})";
    }

    private static string? Kind(BacktestResult run, string key)
    {
        if (run.Origin?.FromFiles is not { Count: > 0 } files) return null;
        return files.FirstOrDefault(each => each.Key == key).Value;
    }
}
