using System.Globalization;
using System.Text;
using Rota.Host.Foundation;

namespace Rota.Host.Importing;

// A folder for the csv feed: a file of Date,Close for each fund. Files are written to a temporary folder and moved when all are complete.
internal static class PriceFolder
{
    private const string Header = "Date,Close\n";

    public static string FileOf(FundPrices fund) => $"{fund.Name}.csv";

    // Existing files are replaced only if the user asks for it.
    public static void RequireRoom(string folder, IReadOnlyList<FundPrices> funds, bool replaces)
    {
        if (File.Exists(folder)) throw new InputException(new Mistake($"'{folder}' is a file. Name a folder with -o.", folder));
        if (replaces || !Directory.Exists(folder)) return;
        var there = Directory.EnumerateFiles(folder).Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = funds.Select(FileOf).Where(there.Contains).ToList();
        if (taken.Count == 0) return;
        var more = taken.Count == 1 ? "exists" : $"and {taken.Count - 1} more exist";
        throw new InputException(new Mistake($"{Path.Combine(folder, taken[0])} {more} already. Add --replace to replace {(taken.Count == 1 ? "it" : "them")}, or name another folder with -o."));
    }

    public static void Write(string folder, IReadOnlyList<FundPrices> funds, bool replaces)
    {
        RequireRoom(folder, funds, replaces);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var part = $"{full}.{Environment.ProcessId}{WholeFile.Part}";
        try
        {
            Directory.CreateDirectory(part);
            foreach (var fund in funds) Write(Path.Combine(part, FileOf(fund)), fund);
            if (!Directory.Exists(full)) Directory.Move(part, full);
            else foreach (var file in Directory.GetFiles(part)) File.Move(file, Path.Combine(full, Path.GetFileName(file)), replaces);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot write to the folder: {refused.Message}", folder));
        }
        finally
        {
            if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        }
    }

    private static void Write(string path, FundPrices fund)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        file.Write(Header);
        Span<char> text = stackalloc char[48];
        for (var row = 0; row < fund.Count; row++)
        {
            fund.Days[row].TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            file.Write(text[..length]);
            file.Write(',');
            fund.Closes[row].TryFormat(text, out length, "R", CultureInfo.InvariantCulture);
            file.Write(text[..length]);
            file.Write('\n');
        }
    }
}
