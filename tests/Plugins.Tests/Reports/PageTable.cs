using System.Net;
using System.Text.RegularExpressions;

namespace Rota.Tests;

// A table of a page as a reader sees it: the head, then the rows.
internal static partial class PageTable
{
    public static IReadOnlyList<string[]> Of(string page, string caption)
    {
        var start = page.IndexOf($"<caption>{WebUtility.HtmlEncode(caption)}</caption>", StringComparison.Ordinal);
        Assert.True(start >= 0, $"the page does not have a table '{caption}'");
        var table = page[start..page.IndexOf("</table>", start, StringComparison.Ordinal)];
        return [.. table.Split("<tr>").Skip(1).Select(row => Cells().Split(row).Skip(1)
            .Select(cell => WebUtility.HtmlDecode(Tags().Replace(cell, " ")).Trim()).ToArray())];
    }

    [GeneratedRegex("<t[dh][^>]*>")]
    private static partial Regex Cells();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
