namespace Rota.Host.Tui;

// The values at which a parameter's slider stops: the minimum plus multiples of the declared step, and the maximum, which need not be
// a multiple.
internal static class ParameterStep
{
    private const int MostDigits = 12;
    private const double Nothing = 1e-9;

    // A large step is a tenth of the range in small steps. A value between two stops moves to the next one.
    public static double Of(Parameter parameter, int steps, bool isLarge)
    {
        var each = isLarge ? Math.Max(1, Math.Round((parameter.Max - parameter.Min) / 10 / parameter.Step)) : 1;
        var at = (parameter.Value - parameter.Min) / parameter.Step;
        var from = steps > 0 ? Math.Floor(at + Nothing) : Math.Ceiling(at - Nothing);
        return steps == 0 ? parameter.Value : Value(parameter, from + steps * each);
    }

    public static double Near(Parameter parameter, double value)
    {
        var near = Value(parameter, Math.Round((value - parameter.Min) / parameter.Step, MidpointRounding.AwayFromZero));
        return parameter.Max - value < Math.Abs(near - value) ? parameter.Max : near;
    }

    private static double Value(Parameter parameter, double step)
    {
        var value = Math.Clamp(parameter.Min + step * parameter.Step, parameter.Min, parameter.Max);
        return value == parameter.Min || value == parameter.Max ? value : Math.Round(value, Digits(parameter));
    }

    // The decimals of the minimum and the step.
    private static int Digits(Parameter parameter)
    {
        var digits = 0;
        while (digits < MostDigits && !(IsWhole(parameter.Min, digits) && IsWhole(parameter.Step, digits))) digits++;
        return digits;
    }

    private static bool IsWhole(double value, int digits) => value * Math.Pow(10, digits) is var scaled
        && Math.Abs(scaled - Math.Round(scaled)) <= Nothing * Math.Max(1, Math.Abs(scaled));
}
