namespace Rota.Accounts;

internal static class CentShares
{
    // Dollars in proportion to parts, to the cent: the cents left over go where the most was cut off, first come first served.
    public static IReadOnlyList<decimal> Of(IReadOnlyList<decimal> parts, decimal total)
    {
        if (total != Cents.Down(total)) throw new ArgumentOutOfRangeException(nameof(total), total, "Give whole cents.");
        var cents = Apportionment.Of(parts, (long)(total * 100), new long[parts.Count], [.. parts.Select(_ => long.MaxValue)]);
        return cents is null
            ? throw new ArgumentException($"A total of {total} cannot be shared by parts that sum to {parts.Sum()}.", nameof(parts))
            : [.. cents.Select(each => each / 100m)];
    }
}
