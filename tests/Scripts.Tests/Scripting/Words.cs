namespace Rota.Tests.Scripting;

public static class Words
{
    public static Dish Cook(params string[] parts) => new(parts);

    public static IHeat Simmer(TimeSpan time) => new Heat(time.TotalDays);

    extension(int number)
    {
        public TimeSpan Days => number > 0 ? TimeSpan.FromDays(number) : throw new ArgumentOutOfRangeException(nameof(number));
    }
}
