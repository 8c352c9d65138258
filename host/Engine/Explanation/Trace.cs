using System.Globalization;

namespace Rota.Engine;

// Takes notes while an allocator decides. It only listens: with or without it the decision is the same.
internal sealed class Trace(string allocation)
{
    private readonly List<ExplainedAsset> _assets = [];
    private readonly List<string> _steps = [];
    private readonly List<(string Role, Trace Trace)> _parts = [];
    private Weights? _target;

    private string Allocation { get; set; } = allocation;

    public void Is(string kind) => Allocation = kind;

    public void Step(string text) => _steps.Add(text);

    public void Asset(ExplainedAsset asset) => _assets.Add(asset);

    public void Target(Weights? target) => _target = target;

    public Trace Part(string role)
    {
        var part = new Trace("");
        _parts.Add((role, part));
        return part;
    }

    public Explanation ToExplanation() =>
        new(Allocation, _assets, _steps, _target, [.. _parts.Select(part => (part.Role, part.Trace.ToExplanation()))]);

    public static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.##} %");

    public static string Money(double value) => value.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
