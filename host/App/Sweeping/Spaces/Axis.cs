namespace Rota.Host.Sweeping;

// The values that a sweep tries for one parameter, in order.
internal sealed record Axis(Parameter Parameter, IReadOnlyList<double> Values)
{
    public string Name => Parameter.Name;

    // The name of the parameter's column beside the numbers of a trial, which may include one of the same name.
    public string ColumnAmong(IReadOnlyList<TrialColumn> columns) =>
        Name is RowsPart.Trial or RowsPart.Error || columns.Any(column => column.Name == Name) ? $"param_{Name}" : Name;

    // Only numbers have neighbours.
    public bool IsNumeric => Parameter.Labels.Count == 0;

    // All steps of the parameter's range.
    public static Axis Of(Parameter parameter) => new(parameter, Steps(parameter.Min, parameter.Max, parameter.Step));

    // Rounded like the steps that a script accepts, so that three steps of 0.1 are 0.3.
    public static double[] Steps(double from, double to, double step)
    {
        const double nothing = 1e-9;
        var count = Math.Floor((to - from) / step + nothing) + 1;
        if (count > Space.MostPoints)
            throw new InputException(new Mistake(FormattableString.Invariant($"{count:#,0} values from {from} to {to}; use a larger step.")));
        return [.. Enumerable.Range(0, (int)count).Select(i => Math.Round(from + i * step, 12))];
    }

    public string TextOf(double value) => Parameter.TextOf(value);
}
