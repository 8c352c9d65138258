namespace Rota.Host.Importing;

// What a fund is called as an asset, which is the name of its file as well.
internal static class FundName
{
    private static readonly string[] Devices =
    [
        "CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).Select(number => $"COM{number}"), .. Enumerable.Range(0, 10).Select(number => $"LPT{number}"),
    ];

    // Runs of blanks of any kind are one blank.
    public static string Of(string text, IReadOnlyDictionary<string, string> names)
    {
        var name = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return names.TryGetValue(name, out var other) || names.TryGetValue(text, out other) ? other : name;
    }

    // Throws where no asset, or no file on every system, can be called so.
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
            throw Wrong(name, $"Windows takes '{name}' for a device and cannot have a file of that name.", path);
    }

    private static InputException Wrong(string name, string why, string path) =>
        new(new Mistake($"{why} Give the fund another name: --rename \"{name}=...\".", path));
}
