namespace Rota.Host.Accounting;

// What an account holds, as its broker exports it: each fund once.
internal sealed record HoldingsExport(string Path, IReadOnlyList<ExportedFund> Funds, decimal Cash)
{
    // The part of the cash that has not settled.
    public decimal Pending { get; init; }

    // Null if the export does not tell its day.
    public DateOnly? AsOf { get; init; }

    // Remarks on rows that were passed over or renamed.
    public IReadOnlyList<string> Notes { get; init; } = [];

    public static HoldingsExport Read(string path, HoldingsTerms terms) => new HoldingsReader(path, terms).Read();
}
