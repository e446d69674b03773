{{>TOP}}
{{>HEADER}}
<main id="main" class="narrow">
<form class="stack" method="post" action="/order">
<input type="hidden" name="token" value="{{TOKEN}}">
<h1>[[Where is my order?]]</h1>
<p>[[Enter the order key that was shown when you ordered, and the e-mail address you gave.]]</p>
{{#HAS_ERROR}}<p class="note bad" role="alert" tabindex="-1" data-focus>@icon(alert)<span>{{ERROR}}</span></p>{{/HAS_ERROR}}
<div class="field"><label for="order">[[Order key]]</label><p class="hint">[[8 letters and numbers]]</p><input class="input key-input" id="order" name="order" value="{{TYPED}}" maxlength="40" required autocapitalize="characters" autocomplete="off" spellcheck="false" data-key></div>
<div class="field"><label for="email">[[E-mail]]</label><input class="input" id="email" name="email" type="email" inputmode="email" autocomplete="email" value="{{EMAIL}}" required></div>
<button class="button main wide">[[Show my order]] @icon(arrow-right icon-flip)</button>
</form>
</main>
{{>END}}
