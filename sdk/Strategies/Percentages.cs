namespace Rota;

/// <summary>Per cent as a fraction: <c>8.Percent</c> is 0.08.</summary>
public static class Percentages
{
    extension(int count)
    {
        /// <summary>The number / 100.</summary>
        public double Percent => count / 100.0;
    }

    extension(double count)
    {
        /// <summary>The number / 100.</summary>
        public double Percent => count / 100;
    }
}
