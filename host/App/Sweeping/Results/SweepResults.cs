namespace Rota.Host.Sweeping;

// The rows of a complete sweep, by column. A column is read from all parts when it is first needed.
internal sealed class SweepResults(SweepFolder folder, SweepPlan plan, Space space, IReadOnlyList<double> own)
{
    private readonly Dictionary<string, double[]> _columns = new(StringComparer.Ordinal);
    private string?[]? _errors;

    public SweepPlan Plan => plan;

    public SweepFacts Facts => plan.Facts;

    public Space Space => space;

    public string Folder => folder.Path;

    public IReadOnlyList<TrialColumn> Columns => plan.Input.Columns;

    // The values that the script has as it is written.
    public IReadOnlyList<double> OwnValues => own;

    // The trial with these values; -1 if it was not swept.
    public int Own { get; } = space.Find(own);

    // One number for each trial, NaN where unknown.
    public double[] this[TrialColumn column]
    {
        get
        {
            if (_columns.TryGetValue(column.Name, out var known)) return known;
            return _columns[column.Name] = [.. Parts().SelectMany(part => RowsPart.Numbers(folder.PartPath(part), plan, column.Name))];
        }
    }

    // Why a trial has no numbers; null for a trial that has them.
    public string?[] Errors => _errors ??= [.. Parts().SelectMany(part => RowsPart.Errors(folder.PartPath(part), plan))];

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

    private IEnumerable<int> Parts() => Enumerable.Range(0, plan.PartCount);
}
