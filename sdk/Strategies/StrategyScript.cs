using System.Globalization;

namespace Rota;

/// <summary>What a script stands on: it declares parameters here and they come with their values.</summary>
public sealed class StrategyScript
{
    private readonly IReadOnlyDictionary<string, double> _set;
    private readonly List<Parameter> _declared = [];

    /// <summary>A script whose parameters are set to given values.</summary>
    /// <param name="set">Values by name; a parameter not named keeps its default.</param>
    public StrategyScript(IReadOnlyDictionary<string, double> set) => _set = set;

    /// <summary>The parameters that the script has declared so far, in order.</summary>
    public IReadOnlyList<Parameter> Declared => _declared;

    /// <summary>Declares a whole number: <c>var fast = Param("fast", 20, 5..60, step: 5);</c>.</summary>
    /// <keywords>parameter, sweep, optimize, slider, setting</keywords>
    /// <param name="name">Its name, once in a script.</param>
    /// <param name="value">Its value when nothing sets it.</param>
    /// <param name="range">The values allowed, both ends included.</param>
    /// <param name="step">What a sweep or slider steps by, above 0.</param>
    /// <returns>The value in this run.</returns>
    /// <exception cref="ArgumentException">The name is blank or declared twice, or a value is out of the range.</exception>
    public int Param(string name, int value, Range range, int step = 1)
    {
        if (range.Start.IsFromEnd || range.End.IsFromEnd)
            throw new ArgumentException($"Param(\"{name}\"): write the range as 5..60, both ends counted from 0.", nameof(range));
        return (int)Declare(new(name, value, value, range.Start.Value, range.End.Value, step, IsWhole: true));
    }

    /// <summary>Declares a number: <c>var safe = Param("safe", 0.4, 0.0, 1.0, step: 0.1);</c>.</summary>
    /// <keywords>parameter, sweep, optimize, slider, setting</keywords>
    /// <param name="name">Its name, once in a script.</param>
    /// <param name="value">Its value when nothing sets it.</param>
    /// <param name="min">The least value allowed.</param>
    /// <param name="max">The greatest value allowed.</param>
    /// <param name="step">What a sweep or slider steps by, above 0.</param>
    /// <returns>The value in this run.</returns>
    /// <exception cref="ArgumentException">The name is blank or declared twice, or a value is out of the range.</exception>
    public double Param(string name, double value, double min, double max, double step) =>
        Declare(new(name, value, value, min, max, step, IsWhole: false));

    private double Declare(Parameter parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(parameter.Name);
        if (_declared.Exists(other => other.Name == parameter.Name))
            throw new ArgumentException($"Param(\"{parameter.Name}\") is declared twice; give each parameter a name of its own.");
        if (!(parameter.Step > 0)) throw new ArgumentException($"Param(\"{parameter.Name}\"): step {parameter.Step} is not above 0.");
        Require(parameter, parameter.Default, "its default");

        if (_set.TryGetValue(parameter.Name, out var value))
        {
            Require(parameter, value, "the value it is set to");
            parameter = parameter with { Value = value };
        }

        _declared.Add(parameter);
        return parameter.Value;
    }

    private static void Require(Parameter parameter, double value, string which)
    {
        if (!(value >= parameter.Min && value <= parameter.Max))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"Parameter {parameter.Name}: {which}, {value}, is not in {parameter.Min} to {parameter.Max}."));
        }

        if (parameter.IsWhole && value != Math.Floor(value))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Parameter {parameter.Name}: {value} is no whole number."));
    }
}
