namespace Rota.Host.Importing;

// The name of a fund as an asset, which is also its file's name.
internal static class FundName
{
    private static readonly string[] Devices =
    [
        "CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).Select(number => $"COM{number}"), .. Enumerable.Range(0, 10).Select(number => $"LPT{number}"),
    ];

    // Collapses blanks of any kind into one.
    public static string Of(string text, IReadOnlyDictionary<string, string> names)
    {
        var name = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return names.TryGetValue(name, out var other) || names.TryGetValue(text, out other) ? other : name;
    }

    // Throws if the name cannot be an asset's, or a file's on every system.
    public static void Require(string name, string path)
    {
        try
        {
            _ = new Asset(name);
        }
        catch (ArgumentException wrong)
        {
            throw Wrong(name, wrong.Message.Split(" (Parameter", 2)[0], path);
        }

        if (Devices.Contains(name.Split('.', 2)[0], StringComparer.OrdinalIgnoreCase))
            throw Wrong(name, $"Windows reserves the name '{name}' for a device, so a file cannot have it.", path);
    }

    private static InputException Wrong(string name, string why, string path) =>
        new(new Mistake($"{why} Give the fund another name: --rename \"{name}=...\".", path));
}
