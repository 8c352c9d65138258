using System.Data;
using Npgsql;

namespace Rota.Plugins.Sql;

internal sealed class SqlFeed : IDataFeed
{
    private readonly SqlLocation _location;
    private readonly SqlAccess _access;

    public SqlFeed(SqlLocation location, Func<string, string?> variables) =>
        (_location, _access) = (location, SqlAccess.Of(location, variables(location.Variable)));

    public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            await using var connection = await _access.OpenAsync(cancel).ConfigureAwait(false);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel).ConfigureAwait(false);
            await using var reads = new NpgsqlCommand("SET TRANSACTION READ ONLY", connection);
            await reads.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            return await LoadAsync(connection, asset, range, cancel).ConfigureAwait(false);
        }
        catch (NpgsqlException failed)
        {
            cancel.ThrowIfCancellationRequested();
            throw _access.Failed(failed);
        }
    }

    private async Task<PriceSeries> LoadAsync(NpgsqlConnection connection, Asset asset, DateRange range, CancellationToken cancel)
    {
        var columns = await SqlColumns.OfAsync(connection, _location, cancel).ConfigureAwait(false);
        var rows = new SqlRows(_location, asset, hasAdjusted: columns.Adjusted is not null);
        await using (var command = new NpgsqlCommand(columns.Query(_location), connection))
        {
            command.Parameters.Add(new() { Value = asset.Name });
            command.Parameters.Add(new() { Value = range.From });
            command.Parameters.Add(new() { Value = range.To });
            await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            while (await reader.ReadAsync(cancel).ConfigureAwait(false)) rows.Take(reader);
        }

        return rows.Series() ?? throw await NoneAsync(connection, columns, asset, range, cancel).ConfigureAwait(false);
    }

    private async Task<InputException> NoneAsync(
        NpgsqlConnection connection, SqlColumns columns, Asset asset, DateRange range, CancellationToken cancel)
    {
        await using (var command = new NpgsqlCommand(columns.DaysQuery(_location), connection))
        {
            command.Parameters.Add(new() { Value = asset.Name });
            await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            await reader.ReadAsync(cancel).ConfigureAwait(false);
            if (!reader.IsDBNull(0))
            {
                return InputException.NoPrices(asset, _location.Wrong(
                    $"{asset} has no price in {range}; its prices go from {reader.GetString(0)} to {reader.GetString(1)}."));
            }
        }

        var names = new List<string>();
        await using (var command = new NpgsqlCommand(columns.NamesQuery(_location), connection))
        {
            await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            while (await reader.ReadAsync(cancel).ConfigureAwait(false)) names.Add(reader.GetString(0));
        }

        return InputException.NoPrices(asset, _location.Wrong(names.Count == 0
            ? $"{asset} is unknown: the table has no assets."
            : $"{asset} is unknown: the table has no row of it.{Nearest.To(asset.Name, names)} Use a name from the table, or add rows."));
    }
}
