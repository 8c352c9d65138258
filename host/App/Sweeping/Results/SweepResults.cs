namespace Rota.Host.Sweeping;

// The rows of a sweep, by column. A column is read from all parts when it is first needed.
internal sealed class SweepResults(SweepFolder folder, SweepPlan plan)
{
    private readonly Dictionary<string, double[]> _columns = new(StringComparer.Ordinal);
    private string?[]? _errors;
    private int? _own;

    public SweepPlan Plan => plan;

    public SweepFacts Facts => plan.Facts;

    public Space Space { get; } = plan.Input.Space.ToSpace();

    public SweepFolder Folder => folder;

    public IReadOnlyList<TrialColumn> Columns => plan.Input.Columns;

    // The values that the script has as it is written.
    public IReadOnlyList<double> OwnValues => field ??= [.. Space.Axes.Select(axis => axis.Parameter.Value)];

    // The trial with these values; -1 if it was not swept.
    public int Own => _own ??= Space.Find(OwnValues);

    // One number for each trial, NaN where unknown.
    public double[] this[TrialColumn column]
    {
        get
        {
            if (_columns.TryGetValue(column.Name, out var known)) return known;
            return _columns[column.Name] = [.. Parts().SelectMany(part => Has(part) ? RowsPart.Numbers(folder.PartPath(part), plan, column.Name) : Unknown(CountOf(part)))];
        }
    }

    // Why a trial has no numbers; null for a trial that has them.
    public string?[] Errors => _errors ??= [.. Parts().SelectMany(part => Has(part) ? RowsPart.Errors(folder.PartPath(part), plan) : new string?[CountOf(part)])];

    // The returns of whole months: an array for each trial, NaN where unknown. Only for a sweep that keeps returns.
    public IReadOnlyList<double[]> Returns()
    {
        var returns = new List<double[]>();
        foreach (var part in Parts())
        {
            var months = ReturnsPart.Months(folder.ReturnsPath(part), plan);
            var (first, end) = plan.TrialsOf(part);
            for (var trial = 0; trial < end - first; trial++) returns.Add([.. months.Select(month => month[trial])]);
        }

        return returns;
    }

    // The same less the cash rate.
    public IReadOnlyList<double[]> Excess() => [.. Returns().Select(trial => (double[])[.. trial.Select((month, i) => month - Facts.CashReturns[i])])];

    public TrialColumn Column(string name) => Columns.Single(column => column.Name == name);

    // The complete parts of a sweep that still runs; the other trials are unknown. Null for a complete sweep.
    public IReadOnlySet<int>? Complete { get; init; }

    // Reads everything but returns, and each file once, so that nothing is read later. Parts that an earlier reading has are taken from it.
    public void Load(SweepResults? earlier)
    {
        foreach (var column in Columns) _columns[column.Name] = earlier is null ? Unknown(Facts.Trials) : [.. earlier[column]];
        _errors = earlier is null ? new string?[Facts.Trials] : [.. earlier.Errors];
        foreach (var part in Parts().Where(part => Has(part) && earlier?.Has(part) != true))
        {
            var (first, columns) = (plan.TrialsOf(part).First, RowsPart.Read(folder.PartPath(part), plan, ParquetTable.Columns));
            foreach (var column in columns)
            {
                if (_columns.TryGetValue(column.Name, out var numbers)) column.Values.CopyTo(numbers, first);
                else if (column.Name == RowsPart.Error) column.Values.CopyTo(_errors, first);
            }
        }
    }

    private bool Has(int part) => Complete?.Contains(part) ?? true;

    private int CountOf(int part) => plan.TrialsOf(part).End - plan.TrialsOf(part).First;

    private static double[] Unknown(int count)
    {
        var unknown = new double[count];
        Array.Fill(unknown, double.NaN);
        return unknown;
    }

    private IEnumerable<int> Parts() => Enumerable.Range(0, plan.PartCount);
}
