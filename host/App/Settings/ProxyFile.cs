using System.Globalization;
using Rota.Host.Foundation;

namespace Rota.Host.Settings;

// Reads asset proxies: CSV of Asset,Proxy,ExpenseRatio, the last in per cent a year. Several rows for an asset form a chain.
internal sealed class ProxyFile
{
    private const string Header = "Asset,Proxy,ExpenseRatio";

    private readonly List<Mistake> _mistakes = [];
    private readonly List<ProxyRow> _rows = [];
    private readonly string _path;

    private ProxyFile(string path) => _path = path;

    public static ProxyTable Read(Setting setting)
    {
        if (setting.Text.Length == 0) return ProxyTable.Empty;
        var path = setting.Rooted(setting.Text);
        if (!File.Exists(path)) throw new InputException(setting.Wrong($"is '{setting.Text}'. File not found: {path}."));
        try
        {
            return new ProxyFile(path).Of(UserFile.ReadLines(path));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(setting.Wrong($"is '{setting.Text}', which cannot be read: {unread.Message}"));
        }
    }

    // For lines that do not come from the user's file; path is their name in messages.
    public static ProxyTable Of(string[] lines, string path) => new ProxyFile(path).Of(lines);

    private ProxyTable Of(string[] lines)
    {
        var header = lines.Length == 0 ? "" : lines[0];
        if (!string.Equals(string.Join(',', header.Split(',', StringSplitOptions.TrimEntries)), Header, StringComparison.OrdinalIgnoreCase))
            throw new InputException(new Mistake($"The header is '{header}'; use {Header}, the last in per cent a year.", _path, 1));

        for (var i = 1; i < lines.Length; i++)
        {
            if (i == lines.Length - 1 && lines[i].Length == 0) break;
            Take(lines[i], i + 1);
        }

        return _mistakes.Count == 0 ? new ProxyTable(_path, _rows) : throw new InputException(_mistakes);
    }

    private void Take(string text, int line)
    {
        var cells = text.Split(',', StringSplitOptions.TrimEntries);
        if (cells.Length != 3)
        {
            Report(line, $"'{text}' is not an asset, a proxy and an expense ratio.");
            return;
        }

        const NumberStyles number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!double.TryParse(cells[2], number, CultureInfo.InvariantCulture, out var percent) || !(percent is >= 0 and < 100))
        {
            Report(
                line, $"'{cells[2]}' is not an expense ratio; use per cent a year, from 0 to below 100 (0 for a proxy that already includes its fees).");
            return;
        }

        try
        {
            Add(new ProxyRow(cells[0], cells[1], percent / 100, line));
        }
        catch (ArgumentException wrong)
        {
            Report(line, wrong.Message);
        }
    }

    private void Add(ProxyRow row)
    {
        if (_rows.Find(other => other.Asset == row.Asset && other.Proxy == row.Proxy) is { } same)
            Report(row.Line, $"Duplicate proxy {row.Proxy} for {row.Asset} (first on line {same.Line}).");
        else if (Reaches(row.Proxy, row.Asset))
            Report(row.Line, $"Circular proxies: {row.Proxy} extends {row.Asset} and is extended by it.");
        else
            _rows.Add(row);
    }

    // No row so far closes a cycle, so this ends.
    private bool Reaches(Asset from, Asset to) =>
        from == to || _rows.Exists(row => row.Asset == from && Reaches(row.Proxy, to));

    private void Report(int line, string what) => _mistakes.Add(new Mistake(what, _path, line));
}
