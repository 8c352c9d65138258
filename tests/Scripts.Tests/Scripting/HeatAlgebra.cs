namespace Rota.Tests.Scripting;

public static class HeatAlgebra
{
    extension(IHeat)
    {
        public static IHeat operator /(IHeat a, IHeat b) => new Heat(a.Degrees / b.Degrees);

        public static IHeat operator *(double factor, IHeat heat) => new Heat(factor * heat.Degrees);
    }
}
