using System.Text;

namespace Rota.Host.Importing;

// A text file, with each possible separator of its columns.
internal static class TextSources
{
    private static readonly (char Separator, string Name)[] Separators = [(',', "commas"), (';', "semicolons"), ('\t', "tabs"), ('|', "bars")];

    public static IReadOnlyList<Source> Of(string path)
    {
        var (encoding, name) = TextEncoding.Of(path);
        return
        [
            .. Separators.Select(each => new Source(
                path, $"text, {each.Name} between columns, {name}", "", () => new TextRows(path, encoding, each.Separator))),
        ];
    }
}
