{{>TOP}}
{{>HEADER}}
<main id="main" class="stack">
<p class="steps"><a href="/cart">[[Cart]]</a><span aria-hidden="true">›</span><span aria-current="step">[[Delivery and contact]]</span><span aria-hidden="true">›</span><span>[[Check and pay]]</span></p>
<h1>[[Delivery and contact]]</h1>
{{#HAS_PROBLEMS}}<div class="note bad" role="alert" tabindex="-1" id="problems" data-focus>@icon(alert)<div><p><strong>[[Please look at this again:]]</strong></p><ul class="problems">{{#PROBLEM}}<li><a href="#{{FIELD}}">{{SENTENCE}}</a></li>{{/PROBLEM}}</ul></div></div>{{/HAS_PROBLEMS}}
<form class="two" method="post" action="/checkout" data-live="order-sums bar-sum">
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="stack-l">
{{#OPTIONS}}
<fieldset id="delivery" tabindex="-1">
<legend class="legend lg">[[Where should the prints go?]]</legend>
{{#BAD_DELIVERY}}<p class="error">@icon(alert inl)<span>{{BAD_DELIVERY}}</span></p>{{/BAD_DELIVERY}}
{{#OPTION}}<label class="choice"><input type="radio" name="delivery" value="{{CODE}}" {{#CHOSEN}}checked{{/CHOSEN}} {{#NEEDS_ADDRESS}}data-address{{/NEEDS_ADDRESS}}><span class="grow row wrap row-top"><strong class="grow">{{DESCRIPTION}}</strong><strong class="num end">{{PRICE}}</strong></span></label>{{/OPTION}}
</fieldset>
{{/OPTIONS}}
{{#NO_OPTIONS}}<p class="note">@icon(info)<span>[[Your photographer hands over the prints; no address is needed.]]</span></p>{{/NO_OPTIONS}}
<fieldset class="fields">
<legend class="legend lg">[[Who are you?]]</legend>
<div class="field"><label for="email">[[E-mail]]</label><p class="hint" id="email-hint">[[So that we can reach you about this order. Nothing else.]]</p>{{#BAD_EMAIL}}<p class="error" id="email-error">@icon(alert inl)<span>{{BAD_EMAIL}}</span></p>{{/BAD_EMAIL}}<input class="input" id="email" name="email" type="email" inputmode="email" autocomplete="email" value="{{EMAIL}}" aria-describedby="email-hint email-error" {{#BAD_EMAIL}}aria-invalid="true"{{/BAD_EMAIL}}></div>
<div class="pair">
<div class="field"><label for="first_name">[[First name]]</label>{{#BAD_FIRST_NAME}}<p class="error" id="first-error">@icon(alert inl)<span>{{BAD_FIRST_NAME}}</span></p>{{/BAD_FIRST_NAME}}<input class="input" id="first_name" name="first_name" autocomplete="given-name" value="{{FIRST_NAME}}" {{#BAD_FIRST_NAME}}aria-invalid="true" aria-describedby="first-error"{{/BAD_FIRST_NAME}}></div>
<div class="field"><label for="last_name">[[Last name]]</label>{{#BAD_LAST_NAME}}<p class="error" id="last-error">@icon(alert inl)<span>{{BAD_LAST_NAME}}</span></p>{{/BAD_LAST_NAME}}<input class="input" id="last_name" name="last_name" autocomplete="family-name" value="{{LAST_NAME}}" {{#BAD_LAST_NAME}}aria-invalid="true" aria-describedby="last-error"{{/BAD_LAST_NAME}}></div>
</div>
</fieldset>
{{#ADDRESS}}
<fieldset class="fields address">
<legend class="legend lg">[[Address]]</legend>
<p class="small dim no-has">[[Only for delivery by post.]]</p>
<div class="field"><label for="line1">[[Street and number]]</label>{{#BAD_LINE1}}<p class="error" id="line1-error">@icon(alert inl)<span>{{BAD_LINE1}}</span></p>{{/BAD_LINE1}}<input class="input" id="line1" name="line1" autocomplete="shipping address-line1" value="{{LINE1}}" {{#BAD_LINE1}}aria-invalid="true" aria-describedby="line1-error"{{/BAD_LINE1}}></div>
<details class="second-line" {{#LINE2_OPEN}}open{{/LINE2_OPEN}}><summary class="button quiet flushstart">@icon(plus)[[Add apartment, c/o]]</summary><div class="field"><label for="line2">[[Apartment, c/o (optional)]]</label><input class="input" id="line2" name="line2" autocomplete="shipping address-line2" value="{{LINE2}}"></div></details>
<div class="pair">
<div class="field"><label for="postal_code">{{POSTAL_LABEL}}</label>{{#BAD_POSTAL_CODE}}<p class="error" id="postal-error">@icon(alert inl)<span>{{BAD_POSTAL_CODE}}</span></p>{{/BAD_POSTAL_CODE}}<input class="input" id="postal_code" name="postal_code" autocomplete="shipping postal-code" value="{{POSTAL_CODE}}" {{#BAD_POSTAL_CODE}}aria-invalid="true" aria-describedby="postal-error"{{/BAD_POSTAL_CODE}}></div>
<div class="field"><label for="city">[[City]]</label>{{#BAD_CITY}}<p class="error" id="city-error">@icon(alert inl)<span>{{BAD_CITY}}</span></p>{{/BAD_CITY}}<input class="input" id="city" name="city" autocomplete="shipping address-level2" value="{{CITY}}" {{#BAD_CITY}}aria-invalid="true" aria-describedby="city-error"{{/BAD_CITY}}></div>
</div>
{{#HAS_STATE}}<div class="field"><label for="state">[[State]]</label>{{#BAD_STATE}}<p class="error" id="state-error">@icon(alert inl)<span>{{BAD_STATE}}</span></p>{{/BAD_STATE}}<input class="input" id="state" name="state" autocomplete="shipping address-level1" value="{{STATE}}" {{#BAD_STATE}}aria-invalid="true" aria-describedby="state-error"{{/BAD_STATE}}></div>{{/HAS_STATE}}
</fieldset>
{{/ADDRESS}}
</div>
<div class="side stack">
<section class="card" id="order-sums"><h2>[[Your order]]</h2><hr class="rule">
<dl class="sums">{{#SUM}}<div><dt>{{WHAT}}{{#HAS_WHY}} <span class="why">{{WHY}}</span>{{/HAS_WHY}}</dt><dd>{{AMOUNT}}</dd></div>{{/SUM}}<div class="total"><dt>{{TOTAL_WORD}}{{#HAS_INCLUDED}} <span class="why">{{INCLUDED}}</span>{{/HAS_INCLUDED}}</dt><dd>{{TOTAL}}</dd></div></dl>
</section>
<button class="button main wide only-wide">[[Continue]]</button>
</div>
<section class="bar form-bar" aria-label="[[Total]]"><div><span class="bar-sum" id="bar-sum"><span class="small dim">{{BAR_WORD}}</span><strong class="num">{{TOTAL}}</strong></span><button class="button main">[[Continue]]</button></div></section>
</form>
</main>
{{>END}}
