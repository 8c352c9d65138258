using System.Globalization;
using Rota.Host.Problems;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The problems, one row for each place in a script; a failure without a place has one row.
internal static class DiagnosticRows
{
    private static readonly ListingColumn[] Columns = [new("Strategy"), new("Where", Priority: 1), new("Problem", IsElastic: true)];

    public static IReadOnlyList<(ScriptState Script, Place? Place)> Places(AppState app) =>
    [
        .. app.Scripts.Where(script => script.Failure is not null).SelectMany(script => script.Failure!.Places.Count > 0
            ? script.Failure.Places.Select(place => (script, (Place?)place))
            : [(script, null)]),
    ];

    public static Listing Of(AppState app)
    {
        var theme = Theme.Of(app.Look);
        return new(Columns, [.. Places(app).Select(each => new ListingRow(
        [
            new(each.Script.Name), new(Where(each.Place), theme.Faint), new(What(each.Script.Failure!, each.Place), theme.Bad),
        ]))])
        { Empty = "No problems." };
    }

    private static string Where(Place? place) => place is null ? "" : string.Create(
        CultureInfo.InvariantCulture, $"{Path.GetFileName(place.Path)}({place.Line},{place.Column})");

    private static string What(Failed failure, Place? place) => place?.What ?? failure.Text.Split('\n')[0];
}
