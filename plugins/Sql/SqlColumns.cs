using System.Data;
using System.Data.Common;
using Npgsql;

namespace Rota.Plugins.Sql;

// The columns with the prices; those that are not null exist in the table.
internal sealed record SqlColumns(string Asset, string Date, string Close, string? Adjusted, string? Open)
{
    private const int MostNames = 10_000;

    private static readonly string[] Texts = ["text", "character varying", "character", "citext", "name"];
    private static readonly string[] Numbers = ["double precision", "real", "numeric", "smallint", "integer", "bigint"];

    public static async Task<SqlColumns> OfAsync(NpgsqlConnection connection, SqlLocation location, CancellationToken cancel)
    {
        IReadOnlyList<DbColumn> there;
        await using (var command = new NpgsqlCommand($"SELECT * FROM {location.QuotedTable} LIMIT 0", connection))
        {
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SchemaOnly, cancel).ConfigureAwait(false);
            there = await reader.GetColumnSchemaAsync(cancel).ConfigureAwait(false);
        }

        var mistakes = new List<Mistake>();
        var columns = new SqlColumns(
            Find("asset", location.Asset, isNeeded: true, Texts)!, Find("date", location.Date, isNeeded: true, ["date"])!,
            Find("close", location.Close, isNeeded: true, Numbers)!, Find("adjusted", location.Adjusted, isNeeded: false, Numbers),
            Find("open", location.Open, isNeeded: false, Numbers));
        return mistakes.Count == 0 ? columns : throw new InputException(mistakes);

        // A column given by the user must exist.
        string? Find(string usual, string? named, bool isNeeded, string[] types)
        {
            var name = named ?? usual;
            if (there.FirstOrDefault(column => column.ColumnName == name) is not { } found)
            {
                if (!isNeeded && named is null) return null;
                mistakes.Add(location.Wrong(
                    $"Unknown column '{name}'. Available: {string.Join(", ", there.Select(column => column.ColumnName))}. Set the option {usual}=NAME."));
                return null;
            }

            // numeric(10,2) is numeric.
            var type = (found.DataTypeName ?? "").Split('(')[0];
            if (!types.Contains(type))
                mistakes.Add(location.Wrong($"Column '{name}' is {type}; for {usual} it must be {string.Join(" or ", types)}. Convert it in a view."));
            return name;
        }
    }

    // Days as DateOnly numbers: an infinite or missing day is NULL, and the range must not drop it.
    public string Query(SqlLocation location)
    {
        var date = SqlLocation.Quoted(Date);
        return $"""
            SELECT CASE WHEN isfinite({date}) THEN {date} - DATE '0001-01-01' END, {date}::text,
                {Number(Close)}, {Number(Adjusted)}, {Number(Open)}
            FROM {location.QuotedTable} AS prices
            WHERE {SqlLocation.Quoted(Asset)} = $1 AND ({date} BETWEEN $2 AND $3 OR {date} IS NULL OR NOT isfinite({date}))
            ORDER BY prices.{date}
            """;
    }

    public string DaysQuery(SqlLocation location) => $"""
        SELECT min({SqlLocation.Quoted(Date)})::text, max({SqlLocation.Quoted(Date)})::text
        FROM {location.QuotedTable} WHERE {SqlLocation.Quoted(Asset)} = $1
        """;

    public string NamesQuery(SqlLocation location) => $"""
        SELECT DISTINCT {SqlLocation.Quoted(Asset)}::text FROM {location.QuotedTable}
        WHERE {SqlLocation.Quoted(Asset)} IS NOT NULL ORDER BY 1 LIMIT {MostNames}
        """;

    private static string Number(string? column) => column is null ? "NULL::float8" : $"{SqlLocation.Quoted(column)}::float8";
}
